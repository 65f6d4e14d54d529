import Dictionaries
import Model

/// Joins reports of one visit: same visitor, same host, dates that agree.
///
/// A wrong merge is worse than a missed one: an undated report joins a dated one only where the visitor made but
/// one trip to that state in all the corpus tells and both name a person met in common or the same first trip.
struct VisitMerger {
    let people: [CataloguePerson]
    let places: PlaceTable
    let vocabulary: Vocabulary

    struct Result {
        let visits: [CatalogueVisit]
        let identifiers: [VisitKey: VisitID]
    }

    struct Entry {
        let key: VisitKey
        let visit: Visit
        let report: VisitReport
        /// Of the article; days are counted from it.
        let published: PartialDate?
        let met: Set<PersonID>
        let article: String
        /// Id of the article that this one is a reprint of, or its own: reprints count once.
        var origin: String { report.origin }
    }

    /// - Parameter readings: Sorted by article id, people renamed.
    func merge(_ readings: [ArticleReading]) -> Result {
        let blocks = Dictionary(grouping: entries(readings)) { Self.block(of: $0.visit) }
        let groups = blocks.keys.sorted().flatMap { grouped(blocks[$0] ?? []) }
        let identifiers = VisitIdentifiers().identifiers(
            of: groups.map { $0.map(\.visit) }, articles: groups.map { $0[0].article })
        let names = Dictionary(people.map { ($0.person.id, $0.person.name) }) { first, _ in first }
        func named(_ visit: CatalogueVisit) -> CatalogueVisit {
            var visit = visit
            visit.visit.visitor.name =
                visit.visit.visitor.person.flatMap { names[$0] } ?? visit.visit.visitor.name
            return visit
        }
        var keys: [VisitKey: VisitID] = [:]
        var visits: [CatalogueVisit] = []
        for (group, identifier) in zip(groups, identifiers) {
            for entry in group { keys[entry.key] = identifier }
            visits.append(named(VisitUnion(entries: group, samePlace: isSamePlace).merged(identifier)))
        }
        return Result(visits: visits.sorted { $0.visit.id < $1.visit.id }, identifiers: keys)
    }

    private func isSamePlace(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        guard let first = places.place(named: left, vocabulary: vocabulary) else { return false }
        return first == places.place(named: right, vocabulary: vocabulary)
    }

    private func entries(_ readings: [ArticleReading]) -> [Entry] {
        let positions = Dictionary(readings.indices.map { (readings[$0].article.id, $0) }) { first, _ in first
        }
        return readings.enumerated().flatMap { index, reading in
            let origin = reading.kinship.reprintOf.flatMap { positions[$0] }
            return entries(of: reading, at: index, origin: origin.map { readings[$0] })
        }
    }

    private func entries(of reading: ArticleReading, at index: Int, origin: ArticleReading?) -> [Entry] {
        let source = origin.map { ReprintVisits(origin: $0) }
        let article = reading.article
        return reading.visits.enumerated().map { position, visit in
            Entry(
                key: VisitKey(reading: index, visit: visit.id),
                visit: source?.settled(visit, in: article.text) ?? visit,
                report: VisitReport(article: article.id, index: position, origin: reading.origin),
                published: article.published, met: met(visit, reading), article: article.id)
        }
    }

    private func met(_ visit: Visit, _ reading: ArticleReading) -> Set<PersonID> {
        let people = reading.meetings.filter { $0.visit == visit.id }.flatMap(\.participants)
        return Set(people).subtracting(visit.visitor.person.map { [$0] } ?? [])
    }

    static func block(of visit: Visit) -> String {
        let visitor =
            visit.visitor.person?.slug ?? visit.visitor.organization ?? visit.visitor.country?.description
            ?? ""
        let kind = visit.visitor.person == nil ? "delegation" : "person"
        return "\(visit.host) \(kind) \(visitor)"
    }

    // MARK: Grouping

    /// Dated reports by nearness of their days, finest first; then the undated.
    private func grouped(_ entries: [Entry]) -> [[Entry]] {
        let order = entries.sorted(by: Self.comesFirst)
        var groups: [[Entry]] = []
        for entry in order where entry.visit.start != nil {
            if let index = nearest(entry, groups) {
                groups[index].append(entry)
            } else {
                groups.append([entry])
            }
        }
        var undated: [[Entry]] = []
        for entry in order where entry.visit.start == nil {
            if let index = supported(entry, groups) {
                groups[index].append(entry)
            } else if let index = undated.firstIndex(where: { supports(entry, $0) }) {
                undated[index].append(entry)
            } else {
                undated.append([entry])
            }
        }
        return groups + undated
    }

    private static func comesFirst(_ left: Entry, _ right: Entry) -> Bool {
        let leftKey = (
            -(left.visit.start?.precision.rawValue ?? -1), left.visit.start?.description ?? "~", left.article,
            left.report.index
        )
        let rightKey = (
            -(right.visit.start?.precision.rawValue ?? -1), right.visit.start?.description ?? "~",
            right.article, right.report.index
        )
        return leftKey < rightKey
    }

    private func nearest(_ entry: Entry, _ groups: [[Entry]]) -> Int? {
        groups.indices.first { index in
            groups[index].allSatisfy { isClose(entry.visit, $0.visit) }
        }
    }

    /// Within three days, or one inside the month or year that the other gives; a postponed trip keeps its event
    /// within a month of the day first announced.
    private func isClose(_ left: Visit, _ right: Visit) -> Bool {
        guard let first = left.start, let second = right.start else { return true }
        let limit = left.status == .postponed || right.status == .postponed ? 31 : 3
        let span = max(days(left), days(right))
        return first.daysApart(from: second) <= max(limit, span)
    }

    private func days(_ visit: Visit) -> Int {
        guard let start = visit.start, let end = visit.end else { return 0 }
        return min(14, start.daysApart(from: end))
    }

    private func supported(_ entry: Entry, _ groups: [[Entry]]) -> Int? {
        let fitting = groups.indices.filter { supports(entry, groups[$0]) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    /// Whether an undated report has something in common with a group that speaks for one trip.
    private func supports(_ entry: Entry, _ group: [Entry]) -> Bool {
        let sameArticle = group.contains { $0.article == entry.article }
        if sameArticle { return false }
        let isNear = group.contains { other in
            guard let published = entry.published, let start = other.visit.start else { return false }
            return entry.visit.main && start.daysApart(from: published) <= 7
        }
        let first =
            entry.visit.firstVisit.map { first in
                group.contains { $0.visit.firstVisit?.lowercased() == first.lowercased() }
            } ?? false
        let met = group.contains { !$0.met.isDisjoint(with: entry.met) && entry.published == nil }
        return isNear || first && met || first && entry.published == nil && entry.visit.main
    }
}
