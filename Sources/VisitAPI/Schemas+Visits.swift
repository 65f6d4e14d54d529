import Model

extension Schemas {
    /// A visit as one article tells it, less its evidence.
    static let visitCore: [Schema.Member] = [
        .init("id", .text),
        .init("visitor", .record(visitor)),
        .init(
            "host", .record([.init("country", .text, "ISO 3166-1 alpha-2."), .init("places", .list(.text))])),
        .init("start", .orNull(.date), "EDTF, at the precision that the articles support."),
        .init("end", .orNull(.date)),
        .init("status", .words(VisitStatus.allCases.map(\.rawValue))),
        .init("main", .truth, "Whether an article is about the visit, rather than mentioning it."),
        .init("visitType", .orNull(.words(VisitType.allCases.map(\.rawValue)))),
        .init("visitCategory", .orNull(.words(VisitCategory.allCases.map(\.rawValue)))),
        .init("firstVisit", .orNull(.text), "As printed: first foreign trip."),
        .init("invitedBy", .orNull(.text), "A person's id."),
        .init("delegation", .list(.text)),
        .init("purpose", .orNull(.text)),
        .init("event", .orNull(.text)),
        .init("codes", .record(codes)),
    ]

    private static let visitor: [Schema.Member] = [
        .init("id", .orNull(.text)), .init("name", .orNull(.text)),
        .init("description", .orNull(.text), "Of a delegation without a named head."),
        .init("office", .orNull(.text)), .init("country", .orNull(.text)),
        .init("organization", .orNull(.text)),
    ]

    private static let codes: [Schema.Member] = [
        .init("cameo", .words(["036", "042"])), .init("plover", .words(["AGREE", "CONSULT"])),
        .init("ploverMode", .orNull(.words(["visit"]))),
    ]

    /// A merged visit in lists.
    static let visit: [Schema.Member] =
        visitCore + [
            .init("sources", .integer, "How many articles tell of the visit, reprints not counted."),
            ids("articles", "All that tell of it, reprints among them."),
            .init("met", .list(.named("PersonName"))),
            .init("conflicts", .list(.record(conflict)), "Fields that the articles tell differently."),
            .init("evidence", .list(.named("Evidence"))),
        ]

    private static let conflict: [Schema.Member] = [
        .init("field", .words(Evidence.Field.allCases.map(\.rawValue))),
        .init("values", .list(.record([.init("value", .text), ids("articles")]))),
        .init("chosen", .text), .init("reason", .text),
    ]

    static let visitDetails: [Schema.Member] = [
        .init("statusHistory", .list(.record(statusReport))),
        .init("meetings", .list(.named("Meeting"))), .init("statements", .list(.named("Statement"))),
    ]

    private static let statusReport: [Schema.Member] = [
        .init("article", .text), .init("published", .orNull(.date)),
        .init("status", .words(VisitStatus.allCases.map(\.rawValue))),
    ]
}
