import Model
import VisitIndex

/// The query parameters of every route, in the order in which canonical links name them.
struct Parameters: Sendable {
    /// The largest page that may be asked for.
    let pageSizeLimit: Int
    static let usualPageSize = 50
    /// More sources than that need not be asked for.
    static let sourceLimit = 1_000_000

    func list(for route: Route) -> [Parameter] {
        switch route {
        case .visits: visitFilters + paging(VisitField.self, usual: VisitField.defaultSort)
        case .articles: paging(ArticleField.self, usual: ArticleField.defaultSort)
        case .people: paging(PersonField.self, usual: PersonField.defaultSort)
        case .countries: paging(CountryField.self, usual: CountryField.defaultSort)
        case .visit, .article, .person, .country, .stats, .liveness, .readiness, .description: []
        }
    }

    private var visitFilters: [Parameter] {
        [
            .filter("country", .country, "The host country or the visitor's country."),
            .filter("host", .country, "The country visited."),
            .filter("origin", .country, "The country that the visitor represents."),
            .filter("visitor", .person, "A person's id, or a name, an alias or whole words of one."),
            .single("from", .date, "The visit touches this day, month or year, or a later one."),
            .single("to", .date, "The visit touches this day, month or year, or an earlier one."),
            .filter("status", .choice(VisitStatus.allCases.map(\.rawValue)), "How far the visit has come."),
            .single("main", .truth, "Whether an article is about the visit, rather than mentioning it."),
            .filter("article", .article, "An id of an article that tells of the visit."),
            .single(
                "minSources", .count(limit: Self.sourceLimit, usual: 1),
                "How many sources the visit has at least; an article and its reprints are one."),
        ]
    }

    private func paging<Field: SortField>(_ fields: Field.Type, usual: [SortKey<Field>]) -> [Parameter] {
        let names = Field.allCases.map(\.rawValue)
        let usual = usual.map(\.description).joined(separator: ",")
        let size = Parameter.Kind.count(limit: pageSizeLimit, usual: min(Self.usualPageSize, pageSizeLimit))
        return [
            .single(
                "sort", .sort(fields: names, usual: usual), "Columns to sort by; - before one: descending."),
            .single("limit", size, "How many a page holds."),
            .single("cursor", .cursor, "Where to go on: from links.next or links.prev of another page."),
        ]
    }
}
