package import Model

extension VisitIndex {
    /// The visits that a query asks for.
    package func visits(matching query: VisitQuery, page request: PageRequest<VisitField>) -> Page {
        visitTable.page(of: rows(matching: query), request)
    }

    /// The articles of the corpus.
    package func articles(page request: PageRequest<ArticleField>) -> Page {
        articleTable.page(of: nil, request)
    }

    /// The people whom any article names.
    package func people(page request: PageRequest<PersonField>) -> Page {
        personTable.page(of: nil, request)
    }

    /// The countries that take part in any visit.
    package func countries(page request: PageRequest<CountryField>) -> Page {
        countryTable.page(of: nil, request)
    }

    /// nil where nothing is asked, which leaves every row in.
    private func rows(matching query: VisitQuery) -> PostingList? {
        let all = { self.visitTable.all }
        let parts = [
            filters.country.rows(of: query.country, all: all),
            filters.host.rows(of: query.host, all: all),
            filters.origin.rows(of: query.origin, all: all),
            filters.visitor.rows(of: query.visitor, all: all),
            filters.status.rows(of: query.status, all: all),
            query.main.map { filters.main[$0] },
            filters.article.rows(of: query.article, all: all),
        ].compactMap(\.self)
        let rows = parts.dropFirst().reduce(parts.first) { $0?.intersection($1) }
        let tests = tests(of: query)
        guard !tests.isEmpty else { return rows }
        return PostingList(
            ascending: (rows ?? all()).positions.filter { row in tests.allSatisfy { $0(Int(row)) } })
    }

    /// What no list of rows is kept for.
    private func tests(of query: VisitQuery) -> [(Int) -> Bool] {
        var tests: [(Int) -> Bool] = []
        if query.from != nil || query.to != nil {
            tests.append { filters.days[$0]?.overlap(from: query.from, to: query.to) ?? false }
        }
        if query.minSources > 1 { tests.append { filters.sources[$0] >= query.minSources } }
        return tests
    }
}

extension VisitIndex {
    /// The position of a visit in `visits`; nil for an unknown id.
    package func position(ofVisit id: String) -> Int? { visitTable.position(of: id) }

    /// The position of an article in `readings`, also under an id that its text was found with elsewhere; nil
    /// for an unknown id.
    package func position(ofArticle id: String) -> Int? {
        articleTable.position(of: id) ?? otherIDs[id]
    }

    /// The position of a person in `people`; nil for an unknown id.
    package func position(ofPerson id: String) -> Int? { personTable.position(of: id) }

    /// The visits of a country; without any for one that takes part in none.
    package func visits(of country: CountryCode) -> CountryVisits {
        countryTable.position(of: country.description).map { countries[$0] }
            ?? CountryVisits(code: country, received: [], made: [])
    }

    /// Positions in `visits` of those that a person made, by id.
    package func visits(by person: PersonID) -> [Int] {
        filters.visitor[person].positions.map { Int($0) }
    }
}

extension VisitIndex {
    /// How many meetings there are, each counted once.
    package var meetingCount: Int { occurrences.meetings.count }

    /// How many statements there are.
    package var statementCount: Int { occurrences.statements.count }

    /// By meeting id.
    package func meetings(on visit: VisitID) -> [MeetingReports] { occurrences.meetings(on: visit) }

    /// By meeting id.
    package func meetings(with person: PersonID) -> [MeetingReports] { occurrences.meetings(with: person) }

    /// By article id, then in the order of the text.
    package func statements(on visit: VisitID) -> [Occurrence] { occurrences.statements(on: visit) }

    /// By article id, then in the order of the text.
    package func statements(by person: PersonID) -> [Occurrence] { occurrences.statements(by: person) }
}
