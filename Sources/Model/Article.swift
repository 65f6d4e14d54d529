/// What a corpus file or a line of standard input holds, before anything is read out of it.
package struct RawArticle: Hashable, Sendable {
    /// How much of a page a text still is.
    package enum Body: Hashable, Sendable {
        /// Clean text that is kept as it is.
        case text(String)
        /// A page as a scraper saved it, furniture included.
        case page(String)
    }

    /// What the bearer of the text says of it; what is nil is looked for in the page.
    package struct Metadata: Hashable, Sendable {
        package var title: String?
        package var published: PartialDate?
        package var outlet: String?
        package var author: String?
        package var url: String?
        package var language: String?

        package init(
            title: String? = nil, published: PartialDate? = nil, outlet: String? = nil, author: String? = nil,
            url: String? = nil, language: String? = nil
        ) {
            self.title = title
            self.published = published
            self.outlet = outlet
            self.author = author
            self.url = url
            self.language = language
        }
    }

    package let id: String
    package let body: Body
    package let metadata: Metadata

    package init(id: String, body: Body, metadata: Metadata = Metadata()) {
        self.id = id
        self.body = body
        self.metadata = metadata
    }
}

/// An article without its page's furniture. All text ranges of a reading are offsets into `text`.
package struct CleanArticle: Hashable, Sendable {
    package let id: String
    package let metadata: RawArticle.Metadata
    /// Where and by whom a report was filed, as printed before its first sentence: `BAGHDAD (Reuters)`.
    package let dateline: String?
    /// Headline (if any), standfirst and body; paragraphs are separated by one empty line.
    package let text: String
    /// The part of `text` that repeats the headline; nil for a page without one.
    package let headline: TextRange?

    package init(
        id: String, metadata: RawArticle.Metadata, dateline: String? = nil, text: String,
        headline: TextRange? = nil
    ) {
        self.id = id
        self.metadata = metadata
        self.dateline = dateline
        self.text = text
        self.headline = headline
    }

    package var title: String? { metadata.title }
    package var published: PartialDate? { metadata.published }
}
