/// An article without its page's furniture. All text ranges of a reading are offsets into `text`.
package struct CleanArticle: Hashable, Sendable {
    package let id: String
    package var metadata: ArticleMetadata
    /// Where and by whom a report was filed, as printed before its first sentence: `BAGHDAD (Reuters)`.
    package let dateline: String?
    /// The dateline's place as printed, without day and agency: `BAGHDAD`, `TEHRAN, Iran`.
    package let datelinePlace: String?
    /// The agency that a dateline names: `Reuters`.
    package let agency: String?
    /// Headline (if any), standfirst and body; paragraphs are separated by one empty line.
    package let text: String
    /// The part of `text` that repeats the headline; nil for a page without one.
    package let headline: TextRange?
    /// What stands under the page's pictures. Of a page's mark-up no part of `text`; of a page's text, where only
    /// their words tell them, they are paragraphs of it as well.
    package var captions: [String]
    /// The entries of a live blog or round-up in the order of the page; empty for any other article.
    package var entries: [ArticleEntry]
    /// Where the article stands, sorted; several where the same text was found more than once.
    package var locations: [ArticleLocation]

    package init(
        id: String, metadata: ArticleMetadata, dateline: String? = nil,
        datelinePlace: String? = nil, agency: String? = nil, text: String, headline: TextRange? = nil,
        captions: [String] = [], entries: [ArticleEntry] = [],
        locations: [ArticleLocation] = []
    ) {
        self.id = id
        self.metadata = metadata
        self.dateline = dateline
        self.datelinePlace = datelinePlace
        self.agency = agency
        self.text = text
        self.headline = headline
        self.captions = captions
        self.entries = entries
        self.locations = locations
    }

    package var title: String? { metadata.title }
    package var published: PartialDate? { metadata.published }
}

/// One entry of a live blog or one item of a round-up.
package struct ArticleEntry: Hashable, Sendable {
    /// The entry's part of the article's `text`, its own headline included.
    package let range: TextRange
    package let title: String?
    /// The entry's own day; nil where the page prints only a time, or nothing.
    package let published: PartialDate?
    package let time: TimeOfDay?

    package init(
        range: TextRange, title: String? = nil, published: PartialDate? = nil, time: TimeOfDay? = nil
    ) {
        self.range = range
        self.title = title
        self.published = published
        self.time = time
    }
}
