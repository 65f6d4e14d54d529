package import Model

/// A catalogue made ready for questions: built once, never changed, shared by all requests.
package struct VisitIndex: Sendable {
    /// By id; the positions of a page of visits point into it.
    package let visits: [CatalogueVisit]
    /// By id.
    package let people: [CataloguePerson]
    /// By article id.
    package let readings: [ArticleReading]
    /// The countries that take part in any visit, by code.
    package let countries: [CountryVisits]

    let visitTable: Table<VisitField>
    let articleTable: Table<ArticleField>
    let personTable: Table<PersonField>
    let countryTable: Table<CountryField>
    /// Ids whose text was found under another, with the position in `readings`.
    let otherIDs: [String: Int]
    let filters: VisitFilters
    let occurrences: Occurrences

    /// Indexes a catalogue; its order does not matter, its ids must each be there once.
    package init(_ catalogue: Catalogue) {
        let visits = catalogue.visits.sorted { $0.visit.id < $1.visit.id }
        let people = catalogue.people.sorted { $0.person.id < $1.person.id }
        let readings = catalogue.readings.sorted { $0.article.id < $1.article.id }
        let filters = VisitFilters(visits)
        let countries = filters.countries
        self.visits = visits
        self.people = people
        self.readings = readings
        self.countries = countries
        self.filters = filters
        let others = readings.enumerated().flatMap { position, reading in
            reading.kinship.otherIDs.map { ($0, position) }
        }
        otherIDs = Dictionary(others) { first, _ in first }
        occurrences = Occurrences(readings)
        visitTable = Table(ids: visits.map(\.visit.id.slug), defaultSort: VisitField.defaultSort) {
            visits[$1].sortValue($0)
        }
        articleTable = Table(ids: readings.map(\.article.id), defaultSort: ArticleField.defaultSort) {
            readings[$1].article.sortValue($0)
        }
        personTable = Table(ids: people.map(\.person.id.slug), defaultSort: PersonField.defaultSort) {
            let visitCount = filters.visitor[people[$1].person.id].positions.count
            return people[$1].sortValue($0, visitCount: visitCount)
        }
        countryTable = Table(ids: countries.map(\.code.description), defaultSort: CountryField.defaultSort) {
            countries[$1].sortValue($0)
        }
    }
}
