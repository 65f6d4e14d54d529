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
        var visit = ordered[0].visit
        visit.id = identifier
        visit.evidence = []
        let start = DateChoice(ordered.compactMap(\.visit.start))
        let end = DateChoice(ordered.compactMap(\.visit.end))
        visit.start = start.chosen
        visit.end = end.chosen
        visit.status = status(ordered)
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
            conflicts: conflicts(ordered, start: start, end: end),
            met: met(ordered))
    }

    // MARK: Choosing

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

    private func conflicts(_ ordered: [VisitMerger.Entry], start: DateChoice, end: DateChoice)
        -> [VisitConflict]
    {
        let starts = conflict(.start, ordered, choice: start, value: \.visit.start)
        let ends = conflict(.end, ordered, choice: end, value: \.visit.end)
        return [starts, ends].compactMap { $0 }
    }

    /// - Returns: nil where all reports agree: `2024-09` does not contradict `2024-09-11`.
    private func conflict(
        _ field: Evidence.Field, _ ordered: [VisitMerger.Entry], choice: DateChoice,
        value: (VisitMerger.Entry) -> PartialDate?
    ) -> VisitConflict? {
        var articles: [PartialDate: Set<String>] = [:]
        for entry in ordered {
            if let value = value(entry) { articles[value, default: []].insert(entry.article) }
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
