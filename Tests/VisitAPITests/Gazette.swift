import Model

/// An invented corpus: three articles, one of them with letters of several bytes before its evidence and found twice,
/// a reprint, and an article in a language that is not read.
enum Gazette {
    static let catalogue = Catalogue(
        readings: [arrival, farewell, plans, reprint, unread], people: people,
        visits: [completedVisit, plannedVisit, delegation])

    static let zoe = PersonID("zoe-angstroem"), rudolf = PersonID("rudolf-elphberg"),
        omar = PersonID("omar-al-zenda")

    private static let people = [
        CataloguePerson(
            person: Person(
                id: omar, name: "Omar al-Zenda", aliases: ["Zenda"],
                offices: [HeldOffice(title: "foreign minister", country: country("XB"))],
                country: country("XB")),
            articles: ["plans"]),
        CataloguePerson(
            person: Person(id: rudolf, name: "Rudolf Elphberg", aliases: ["Rudolf"], country: country("XB")),
            articles: ["arrival", "farewell"]),
        CataloguePerson(
            person: Person(
                id: zoe, name: "Zoë Ångström", aliases: ["Ångström"],
                offices: [HeldOffice(title: "President", country: country("XA"))], country: country("XA")),
            articles: ["arrival", "farewell"]),
    ]

    static let completedVisit = CatalogueVisit(
        visit: visit("zoe-angstroem-xb-2024-03", zoe, .completed, start: "2024-03-05", end: "2024-03-07"),
        reports: [VisitReport(article: "arrival", index: 0), VisitReport(article: "farewell", index: 0)],
        conflicts: [
            VisitConflict(
                field: .start,
                values: [
                    .init(value: "2024-03-05", articles: ["arrival"]),
                    .init(value: "2024-03", articles: ["farewell"]),
                ],
                chosen: "2024-03-05", reason: "more precise")
        ], met: [rudolf])

    static let plannedVisit = CatalogueVisit(
        visit: Visit(
            id: VisitID("omar-al-zenda-xc-2024-04"),
            visitor: Visitor(
                person: omar, name: "Omar al-Zenda", office: "foreign minister", country: country("XB")),
            host: country("XC"), places: ["Klow"], start: PartialDate("2024-04"), status: .planned,
            evidence: []),
        reports: [VisitReport(article: "plans", index: 0)], conflicts: [], met: [])

    static let delegation = CatalogueVisit(
        visit: Visit(
            id: VisitID("delegation-xa"),
            visitor: Visitor(
                person: nil, name: nil, description: "a Hentzau Front delegation",
                organization: "Hentzau Front"),
            host: country("XA"), status: .cancelled, main: false, evidence: []),
        reports: [
            VisitReport(article: "plans", index: 1),
            VisitReport(article: "plans-wire", index: 0, origin: "plans"),
        ], conflicts: [], met: [])

    static func country(_ code: String) -> CountryCode {
        guard let code = CountryCode(code) else { preconditionFailure("\(code) is no code") }
        return code
    }

    static func visit(
        _ id: String, _ person: PersonID, _ status: VisitStatus, start: String, end: String? = nil,
        evidence: [Evidence] = []
    ) -> Visit {
        Visit(
            id: VisitID(id),
            visitor: Visitor(
                person: person, name: "Zoë Ångström", office: "President", country: country("XA")),
            host: country("XB"), places: ["Strelsau"], start: PartialDate(start),
            end: end.flatMap { PartialDate($0) },
            status: status, visitType: .state, category: .bilateral, firstVisit: "first visit since 1893",
            purpose: "talks on \"trade\"", evidence: evidence)
    }
}
