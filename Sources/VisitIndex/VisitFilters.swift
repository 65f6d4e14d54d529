import Model

/// For each filter of visits, the rows of each value.
struct VisitFilters: Sendable {
    let country: Postings<CountryCode>
    let host: Postings<CountryCode>
    let origin: Postings<CountryCode>
    let visitor: Postings<PersonID>
    let status: Postings<VisitStatus>
    let main: Postings<Bool>
    let article: Postings<String>
    /// By row.
    let sources: [Int]
    /// By row.
    let days: [KnownDays?]

    init(_ visits: [CatalogueVisit]) {
        func postings<Value>(_ values: (Visit) -> [Value?]) -> Postings<Value> {
            Postings(rows: visits.count) { values(visits[$0].visit).compactMap(\.self) }
        }
        country = postings { [$0.host, $0.visitor.country] }
        host = postings { [$0.host] }
        origin = postings { [$0.visitor.country] }
        visitor = postings { [$0.visitor.person] }
        status = postings { [$0.status] }
        main = postings { [$0.main] }
        article = Postings(rows: visits.count) { visits[$0].articles }
        sources = visits.map(\.sourceCount)
        days = visits.map { KnownDays(of: $0.visit) }
    }

    /// By code.
    var countries: [CountryVisits] {
        country.values.sorted().map { code in
            CountryVisits(
                code: code, received: host[code].positions.map { Int($0) },
                made: origin[code].positions.map { Int($0) })
        }
    }
}
