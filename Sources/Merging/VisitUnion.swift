import Model

/// Makes one visit out of its reports and lists where they differ.
struct VisitUnion {
    let entries: [VisitMerger.Entry]
    /// Whether two printed names mean one place: `Sulaimani`, `Sulaymaniyah`.
    let samePlace: (String, String) -> Bool

    func merged(_ identifier: VisitID) -> CatalogueVisit {
        let ordered = entries.sorted {
            ($0.published?.description ?? "~", $0.article, $0.report.index) < (
                $1.published?.description ?? "~", $1.article, $1.report.index
            )
        }
        let starts = voices(ordered) { $0.visit.start != nil }
        let ends = voices(ordered) { $0.visit.end != nil }
        var visit = ordered[0].visit
        visit.id = identifier
        visit.evidence = []
        let start = DateChoice(starts.compactMap(\.visit.start))
        let end = DateChoice(ends.compactMap(\.visit.end))
        visit.start = start.chosen
        visit.end = end.chosen
        visit.status = status(voices(ordered) { _ in true })
        visit.places = places(ordered)
        visit.main = ordered.contains { $0.visit.main }
        visit.visitor.office = ordered.compactMap(\.visit.visitor.office).first
        visit.visitor.country = ordered.compactMap(\.visit.visitor.country).first
        visit.firstVisit = ordered.compactMap(\.visit.firstVisit).first
        visit.visitType = ordered.compactMap(\.visit.visitType).first
        visit.purpose = ordered.compactMap(\.visit.purpose).first
        visit.event = ordered.compactMap(\.visit.event).first
        return CatalogueVisit(
            visit: visit, reports: ordered.map(\.report),
            conflicts: [
                conflict(.start, starts, choice: start) { $0.start },
                conflict(.end, ends, choice: end) { $0.end },
            ].compactMap { $0 },
            met: met(ordered))
    }

    // MARK: Choosing

    /// Of each origin those entries whose article is the first that says something: reprints repeat, they do not
    /// confirm.
    private func voices(
        _ ordered: [VisitMerger.Entry], _ says: (VisitMerger.Entry) -> Bool
    ) -> [VisitMerger.Entry] {
        let originsFirst = ordered.filter { $0.article == $0.origin } + ordered
        var speakers: [String: String] = [:]
        for entry in originsFirst where says(entry) && speakers[entry.origin] == nil {
            speakers[entry.origin] = entry.article
        }
        return ordered.filter { says($0) && speakers[$0.origin] == $0.article }
    }

    /// The word of the report published last, but what has been called off or held is not planned again.
    private func status(_ ordered: [VisitMerger.Entry]) -> VisitStatus {
        let dated = ordered.filter { $0.published != nil }
        let last = (dated.isEmpty ? ordered : dated).last?.visit.status ?? .completed
        if last == .planned,
            let firm = ordered.last(where: { $0.visit.status == .completed || $0.visit.status == .ongoing })
        {
            return firm.visit.status
        }
        return last
    }

    private func places(_ ordered: [VisitMerger.Entry]) -> [String] {
        var places: [String] = []
        for place in ordered.flatMap(\.visit.places) where !places.contains(where: { samePlace($0, place) }) {
            places.append(place)
        }
        return places
    }

    private func met(_ ordered: [VisitMerger.Entry]) -> [PersonID] {
        var people: [PersonID] = []
        for entry in ordered {
            for person in entry.met.sorted() where !people.contains(person) { people.append(person) }
        }
        return people
    }

    // MARK: Conflicts

    /// - Returns: nil where all reports agree: `2024-09` does not contradict `2024-09-11`.
    private func conflict(
        _ field: Evidence.Field, _ voices: [VisitMerger.Entry], choice: DateChoice,
        value: (Visit) -> PartialDate?
    ) -> VisitConflict? {
        var articles: [PartialDate: Set<String>] = [:]
        for entry in voices {
            if let value = value(entry.visit) { articles[value, default: []].insert(entry.article) }
        }
        guard let chosen = choice.chosen, articles.keys.contains(where: { !$0.covers(chosen) }) else {
            return nil
        }
        let values = articles.map {
            VisitConflict.Value(value: $0.key.description, articles: $0.value.sorted())
        }
        .sorted { ($1.articles.count, $0.value) < ($0.articles.count, $1.value) }
        return VisitConflict(field: field, values: values, chosen: chosen.description, reason: choice.reason)
    }
}
