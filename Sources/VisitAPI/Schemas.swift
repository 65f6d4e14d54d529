import Model

/// The shapes of all records, by the names that `openapi.json` gives them.
enum Schemas {
    static let all: [(name: String, schema: Schema)] = [
        ("Visit", .record(visit)),
        ("VisitPage", .record(visit + visitDetails)),
        ("Article", .record(article + [ids("people"), ids("visits")])),
        ("ArticleRecord", .record(articleRecord)),
        ("Person", .record(listedPerson)),
        ("PersonPage", .record(listedPerson + personDetails)),
        ("Country", .record(country)),
        ("CountryPage", .record(country + countryDetails)),
        ("Meeting", .record(meeting + [.init("evidence", .list(.named("Evidence")))])),
        ("Statement", .record([.init("article", .text)] + statement)),
        ("Evidence", .record(evidence)),
        ("PersonName", .record([.init("id", .text), .init("name", .text)])),
        ("Office", .record(office)),
        ("Mention", .record(range)),
        ("Stats", .record(stats)),
        ("Problem", .record(problem)),
    ]

    static func ids(_ name: String, _ summary: String? = nil) -> Schema.Member {
        Schema.Member(name, .list(.text), summary ?? "Ids.")
    }

    /// A part of an article's text.
    static let range: [Schema.Member] = [
        .init("start", .integer, "Unicode code points from the start of the article's text."),
        .init("end", .integer, "Exclusive."),
    ]

    static let evidence: [Schema.Member] =
        [.init("article", .text), .init("field", .words(Evidence.Field.allCases.map(\.rawValue)))] + range
        + [
            .init("sentence", .text, "What start and end cut out of the article's text."),
            .init("rule", .text, "The rule that read it."),
        ]

    static let stats: [Schema.Member] = [
        .init("articles", .integer),
        .init("articlesByLanguage", .map(.integer), "By BCP 47 tag; und: not known."),
        .init("articlesNotRead", .integer, "In languages without rules; nothing is read out of them."),
        .init("duplicates", .integer, "Texts found again under another id."),
        .init("reprints", .integer, "Articles that are near copies of an earlier one."),
        .init("people", .integer), .init("visits", .integer),
        .init("meetings", .integer), .init("statements", .integer), .init("countries", .integer),
        .init("unreadFileCount", .integer),
        .init(
            "unreadFiles", .list(.record([.init("file", .text), .init("reason", .text)])),
            "The first hundred."),
        .init("buildMilliseconds", .integer), .init("indexAgeSeconds", .integer),
        .init("residentBytes", .orNull(.integer)),
    ]

    /// Problems have further members where they apply; `type` points into `x-problems`.
    static let problem: [Schema.Member] = [
        .init("type", .text), .init("title", .text), .init("status", .integer), .init("detail", .text),
    ]
}
