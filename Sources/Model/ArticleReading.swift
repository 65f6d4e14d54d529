/// Everything that was read out of one article: what crosses the wall from Reading to Merging.
package struct ArticleReading: Hashable, Sendable {
    package var article: CleanArticle
    /// In order of first mention.
    package var people: [Person]
    package var organizations: [Organization]
    package var places: [Place]
    package var countries: [NamedCountry]
    package var dates: [TimeExpression]
    package var visits: [Visit]
    package var meetings: [Meeting]
    package var statements: [Statement]
    /// Names of PLOVER's 37 contexts, sorted.
    package var contexts: [String]
    /// Whether there were rules to read the article by; false for one in a language that has none.
    package var isRead: Bool
    package var kinship: ArticleKinship

    package init(
        article: CleanArticle, people: [Person] = [], organizations: [Organization] = [],
        places: [Place] = [],
        countries: [NamedCountry] = [], dates: [TimeExpression] = [], visits: [Visit] = [],
        meetings: [Meeting] = [], statements: [Statement] = [], contexts: [String] = [],
        isRead: Bool = true, kinship: ArticleKinship = ArticleKinship()
    ) {
        self.article = article
        self.people = people
        self.organizations = organizations
        self.places = places
        self.countries = countries
        self.dates = dates
        self.visits = visits
        self.meetings = meetings
        self.statements = statements
        self.contexts = contexts
        self.isRead = isRead
        self.kinship = kinship
    }

    /// Id of the article whose text this one's is: its own, but for a reprint.
    package var origin: String { kinship.reprintOf ?? article.id }
}
