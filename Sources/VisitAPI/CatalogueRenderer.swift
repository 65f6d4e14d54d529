import Model
import VisitIndex

/// Writes the records of merged objects, with the sentences that they rest on.
struct CatalogueRenderer: Sendable {
    let index: VisitIndex
    let names: any CountryNames
    /// By position in `index.readings`.
    let texts: [QuotableText]
    private let met: [PersonID: Set<PersonID>]

    init(index: VisitIndex, names: any CountryNames) {
        self.index = index
        self.names = names
        texts = index.readings.map { QuotableText($0.article.text) }
        met = Self.acquaintances(index)
    }

    /// The person's name, or the id where the catalogue has no such person.
    func name(of person: PersonID) -> String {
        index.position(ofPerson: person.slug).map { index.people[$0].person.name } ?? person.slug
    }

    /// Whom a person met, on visits and in meetings, by id.
    func people(metBy person: PersonID) -> [PersonID] { (met[person] ?? []).sorted() }

    private static func acquaintances(_ index: VisitIndex) -> [PersonID: Set<PersonID>] {
        var met: [PersonID: Set<PersonID>] = [:]
        func note(_ company: [PersonID]) {
            for person in company { met[person, default: []].formUnion(company.filter { $0 != person }) }
        }
        for meeting in index.readings.flatMap(\.meetings) { note(meeting.participants) }
        for visit in index.visits {
            guard let visitor = visit.visit.visitor.person else { continue }
            for host in visit.met { note([visitor, host]) }
        }
        return met
    }
}
