import Model

extension Schemas {
    static let office: [Schema.Member] = [
        .init("title", .text), .init("country", .orNull(.text)), .init("organization", .orNull(.text)),
        .init("former", .truth),
    ]

    private static let person: [Schema.Member] = [
        .init("id", .text), .init("name", .text), .init("aliases", .list(.text)),
        .init("offices", .list(.named("Office"))), .init("country", .orNull(.text)),
        .init("organization", .orNull(.text)),
    ]

    static let listedPerson: [Schema.Member] = person + [ids("visits", "Visits made."), ids("articles")]

    static let personDetails: [Schema.Member] = [
        .init("met", .list(.named("PersonName"))), .init("meetings", .list(.named("Meeting"))),
        .init("statements", .list(.named("Statement"))),
    ]

    static let country: [Schema.Member] = [
        .init("code", .text, "ISO 3166-1 alpha-2."), .init("alpha3", .orNull(.text)), .init("name", .text),
        .init("visitsIn", .integer), .init("visitsOut", .integer),
    ]

    static let countryDetails: [Schema.Member] = [
        ids("received", "Visits to the country."), ids("made", "Visits of its people."),
        .init(
            "links", .record([.init("visits", .text), .init("received", .text), .init("made", .text)])),
    ]

    static let meeting: [Schema.Member] = [
        .init("id", .text), ids("participants"), .init("date", .orNull(.date)),
        .init("country", .orNull(.text)), .init("place", .orNull(.text)),
        .init("by", .words(["in person", "phone", "video"])), .init("visit", .orNull(.text)),
    ]

    static let statement: [Schema.Member] =
        [.init("speaker", .text, "A person's id."), .init("quote", .text), .init("direct", .truth)] + range
        + [.init("meeting", .orNull(.text)), .init("visit", .orNull(.text)), .init("rule", .text)]

    static let articleRecord: [Schema.Member] = [
        .init("article", .record(article + articleBody)),
        .init("people", .list(.record(person + [mentions]))),
        .init("organizations", .list(.record(namedThing + [mentions]))),
        .init("places", .list(.record(namedThing + [mentions]))),
        .init("countries", .list(.record([.init("code", .text), mentions]))),
        .init("dates", .list(.record(timeExpression)), "Time expressions, as TIMEX3 types them."),
        .init("visits", .list(.record(visitCore + [ownEvidence]))),
        .init("meetings", .list(.record(meeting + [ownEvidence]))),
        .init("statements", .list(.record(statement))),
        .init("contexts", .list(.text), "Of PLOVER's contexts."),
    ]

    private static let mentions = Schema.Member("mentions", .list(.named("Mention")))

    private static let namedThing: [Schema.Member] = [.init("name", .text), .init("country", .orNull(.text))]

    private static let ownEvidence = Schema.Member(
        "evidence",
        .list(
            .record(
                [.init("field", .words(Evidence.Field.allCases.map(\.rawValue)))] + range + [
                    .init("rule", .text)
                ])))

    private static let timeExpression: [Schema.Member] =
        range + [
            .init("text", .text), .init("type", .words(["DATE", "TIME", "DURATION", "SET"])),
            .init("value", .orNull(.text)), .init("stated", .truth, "Whether the text says it in full."),
        ]
}
