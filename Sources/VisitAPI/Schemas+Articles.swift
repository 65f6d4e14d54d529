import Model

extension Schemas {
    /// An article in lists.
    static let article: [Schema.Member] =
        [.init("id", .text)] + metadata + [
            .init("dateline", .orNull(.text), "As printed: BAGHDAD (Reuters)."),
            .init("datelinePlace", .orNull(.text), "The dateline's place, as printed: BAGHDAD."),
            .init("agency", .orNull(.text), "The agency that the dateline names: Reuters."),
            .init("read", .truth, "False for a language without rules: then nothing is read out of it."),
            .init(
                "locations", .list(.text),
                "Where it stands: file, file:line or file#record."),
            .init("otherIds", .list(.text), "Ids of the same text found elsewhere; they lead here, too."),
            .init("reprintOf", .orNull(.text), "Id of the earliest article that this one is a near copy of."),
            ids("reprints", "Ids of its near copies."),
        ]

    private static let metadata: [Schema.Member] = [
        .init("title", .orNull(.text)), .init("subtitle", .orNull(.text)),
        .init("published", .orNull(.date)),
        .init("publishedTime", .orNull(.text), "RFC 3339: 13:54, 13:54:07+03:00."),
        .init(
            "publishedFrom", .orNull(.words(DateOrigin.allCases.map(\.rawValue))),
            "How the date was found; null also where it was given with the text."),
        .init("updated", .orNull(.date)), .init("outlet", .orNull(.text)),
        .init("author", .orNull(.text), "Names, parted by a comma and a blank."),
        .init("url", .orNull(.text)),
        .init("language", .orNull(.text), "BCP 47 primary subtag: en."),
        .init("tags", .list(.text)),
        .init("retrieved", .orNull(.date), "The day on which the page was fetched."),
    ]

    /// What only an article's own record has.
    static let articleBody: [Schema.Member] = [
        .init(
            "captions", .list(.text), "What stands under pictures; of pages without mark-up also in the text."
        ),
        .init("entries", .list(.record(entry)), "Of a live blog or round-up."),
        .init("text", .text, "Headline and clean body."),
    ]

    private static let entry: [Schema.Member] =
        [.init("title", .orNull(.text)), .init("published", .orNull(.date)), .init("time", .orNull(.text))]
        + range
}
