/// What `openapi.json` says of each route.
extension Route {
    var operationID: String {
        switch self {
        case .visits: "listVisits"
        case .visit: "getVisit"
        case .articles: "listArticles"
        case .article: "getArticle"
        case .people: "listPeople"
        case .person: "getPerson"
        case .countries: "listCountries"
        case .country: "getCountry"
        case .stats: "getStats"
        case .liveness: "getLiveness"
        case .readiness: "getReadiness"
        case .description: "getDescription"
        }
    }

    var summary: String {
        switch self {
        case .visits: "Visits, each once, however many articles tell of it."
        case .visit: "One visit with its reports, meetings and statements."
        case .articles: "The articles of the corpus."
        case .article: "One article with all that was read out of it."
        case .people: "The people whom the articles name."
        case .person: "One person with whom they met and what they said."
        case .countries: "The countries that take part in visits."
        case .country: "One country, by ISO code, name, alias or demonym."
        case .stats: "How much there is, and how the index and the process fare."
        case .liveness: "Whether the process answers."
        case .readiness: "Whether the index is built; 503 with progress until it is."
        case .description: "This description."
        }
    }

    var schema: Schema {
        switch self {
        case .visits: Self.collection(of: "Visit")
        case .visit: .named("VisitPage")
        case .articles: Self.collection(of: "Article")
        case .article: .named("ArticleRecord")
        case .people: Self.collection(of: "Person")
        case .person: .named("PersonPage")
        case .countries: Self.collection(of: "Country")
        case .country: .named("CountryPage")
        case .stats: .named("Stats")
        case .liveness: .record([.init("status", .words(["ok"]))])
        case .readiness: .record([.init("ready", .truth)])
        case .description: .record([])
        }
    }

    private static func collection(of name: String) -> Schema {
        .record([
            .init("data", .list(.named(name))),
            .init(
                "meta",
                .record([.init("total", .integer, "On all pages together."), .init("limit", .integer)])),
            .init(
                "links",
                .record([
                    .init("self", .text), .init("next", .orNull(.text)), .init("prev", .orNull(.text)),
                ])),
        ])
    }
}
