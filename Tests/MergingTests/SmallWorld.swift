import Dictionaries
import Merging
import Model
import TestDictionaries

/// Small readings of invented articles, and the catalogue made of them.
enum SmallWorld {
    static func catalogue(of readings: [ArticleReading]) throws -> Catalogue {
        Merger(dictionaries: try RealDictionaries.load()).catalogue(of: readings)
    }

    /// An article's reading that names some people and tells some of their visits.
    static func reading(
        _ article: String, published: String? = nil, people: [Person], visits: [Visit] = [],
        meetings: [Meeting] = []
    ) -> ArticleReading {
        let metadata = ArticleMetadata(published: published.flatMap { PartialDate($0) })
        var numbered = visits
        for index in numbered.indices { numbered[index].id = VisitID("\(article)-v\(index + 1)") }
        return ArticleReading(
            article: CleanArticle(id: article, metadata: metadata, text: "Text of \(article)."),
            people: people,
            visits: numbered, meetings: meetings)
    }

    /// - Parameter name: Its words in lower case, joined by hyphens, are the id.
    static func person(
        _ name: String, _ country: String? = nil, office: String? = nil, organization: String? = nil
    ) -> Person {
        let code = country.flatMap { CountryCode($0) }
        return Person(
            id: PersonID(name.lowercased().replacing(" ", with: "-")), name: name,
            offices: office.map { [HeldOffice(title: $0, country: code)] } ?? [], country: code,
            organization: organization, mentions: [TextRange(start: 0, end: 4)])
    }

    /// - Parameter person: nil for a delegation of `country`.
    static func visit(
        _ person: Person?, to host: String, start: String? = nil, end: String? = nil,
        status: VisitStatus = .completed, country: String? = nil, places: [String] = [], main: Bool = true,
        firstVisit: String? = nil
    ) -> Visit? {
        guard let host = CountryCode(host) else { return nil }
        let range = TextRange(start: 0, end: 4)
        let evidence = [Evidence.Field.visitor, .host].map {
            Evidence(field: $0, range: range, rule: RuleID("go"))
        }
        let visitor = Visitor(
            person: person?.id, name: person?.name, description: person == nil ? "a delegation" : nil,
            country: person?.country ?? country.flatMap { CountryCode($0) })
        return Visit(
            id: VisitID(""), visitor: visitor, host: host, places: places,
            start: start.flatMap { PartialDate($0) },
            end: end.flatMap { PartialDate($0) }, status: status, main: main, firstVisit: firstVisit,
            evidence: evidence)
    }

    /// The reading of an article that tells one visit of one person.
    static func report(
        _ article: String, published: String? = nil, of person: Person, to host: String, start: String? = nil,
        end: String? = nil, status: VisitStatus = .completed, places: [String] = [], main: Bool = true,
        firstVisit: String? = nil
    ) -> ArticleReading {
        let visit = visit(
            person, to: host, start: start, end: end, status: status, places: places, main: main,
            firstVisit: firstVisit)
        return reading(article, published: published, people: [person], visits: visit.map { [$0] } ?? [])
    }

    /// The articles of each merged visit, those of one visit joined by `+`, sorted.
    static func groups(of readings: [ArticleReading]) throws -> [String] {
        try catalogue(of: readings).visits
            .map { $0.reports.map(\.article).sorted().joined(separator: "+") }.sorted()
    }
}
