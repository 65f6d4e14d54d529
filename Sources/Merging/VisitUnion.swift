import Model

/// Makes one visit out of its reports and lists where they differ.
struct VisitUnion {
    let entries: [VisitMerger.Entry]

    func merged(_ identifier: VisitID) -> CatalogueVisit {
        let ordered = entries.sorted {
            ($0.published?.description ?? "~", $0.article, $0.report.index) < ($1.published?.description ?? "~", $1.article, $1.report.index)
        }
        var visit = ordered[0].visit
        visit.id = identifier
        visit.evidence = []
        let dates = starts(ordered)
        visit.start = dates.chosen
        visit.end = ordered.compactMap(\.visit.end).max { $0.precision < $1.precision }
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
            visit: visit, reports: ordered.map(\.report), conflicts: conflicts(ordered, chosenStart: dates),
            met: met(ordered))
    }

    // MARK: Choosing

    /// The finest date; of several the one most articles give, then the earliest.
    private func starts(_ ordered: [VisitMerger.Entry]) -> (chosen: PartialDate?, reason: String) {
        let starts = ordered.compactMap(\.visit.start)
        guard let finest = starts.map(\.precision).max() else { return (nil, "no date") }
        var counts: [PartialDate: Int] = [:]
        for start in starts where start.precision == finest { counts[start, default: 0] += 1 }
        let chosen = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first
        let isMajority = counts.count > 1 && counts.values.filter { $0 == chosen?.value }.count == 1
        return (chosen?.key, isMajority ? "most articles" : counts.count > 1 ? "earliest" : "more precise")
    }

    /// The word of the report published last, but what has been called off or held is not planned again.
    private func status(_ ordered: [VisitMerger.Entry]) -> VisitStatus {
        let dated = ordered.filter { $0.published != nil }
        let last = (dated.isEmpty ? ordered : dated).last?.visit.status ?? .completed
        if last == .planned, let firm = ordered.last(where: { $0.visit.status == .completed || $0.visit.status == .ongoing }) {
            return firm.visit.status
        }
        return last
    }

    private func places(_ ordered: [VisitMerger.Entry]) -> [String] {
        var places: [String] = []
        for place in ordered.flatMap(\.visit.places) where !places.contains(place) { places.append(place) }
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

    private func conflicts(
        _ ordered: [VisitMerger.Entry], chosenStart: (chosen: PartialDate?, reason: String)
    ) -> [VisitConflict] {
        let start = conflict(.start, ordered, chosen: chosenStart.chosen?.description, reason: chosenStart.reason) {
            $0.visit.start?.description
        }
        let end = conflict(.end, ordered, chosen: nil, reason: "more precise") { $0.visit.end?.description }
        return [start, end].compactMap { $0 }
    }

    private func conflict(
        _ field: Evidence.Field, _ ordered: [VisitMerger.Entry], chosen: String?, reason: String,
        value: (VisitMerger.Entry) -> String?
    ) -> VisitConflict? {
        var articles: [String: Set<String>] = [:]
        for entry in ordered { if let value = value(entry) { articles[value, default: []].insert(entry.article) } }
        guard articles.count > 1 else { return nil }
        let values = articles.map { VisitConflict.Value(value: $0.key, articles: $0.value.sorted()) }
            .sorted { ($1.articles.count, $0.value) < ($0.articles.count, $1.value) }
        return VisitConflict(field: field, values: values, chosen: chosen ?? values[0].value, reason: reason)
    }
}
