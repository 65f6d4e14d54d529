/// What is known about an article besides its text.
///
/// With a raw article it is what the bearer of the text says; what is nil there is looked for in the page.
package struct ArticleMetadata: Hashable, Sendable {
    package var title: String?
    /// The standfirst or second headline.
    package var subtitle: String?
    package var published: PartialDate?
    package var publishedTime: TimeOfDay?
    /// How `published` was found; nil where there is none.
    package var publishedFrom: DateOrigin?
    /// The day of the last change, where the page says so.
    package var updated: PartialDate?
    package var outlet: String?
    /// Names, parted by a comma and a blank.
    package var author: String?
    package var url: String?
    /// A BCP 47 tag; of a clean article the primary language in lower case (`en`).
    package var language: String?
    package var tags: [String]
    /// The day on which a scraper fetched the page: nothing on it can be younger.
    package var retrieved: PartialDate?
    /// The day that the name of the corpus file or of its folder bears: the weakest word on when it was published.
    package var fileDate: PartialDate?

    package init(
        title: String? = nil, subtitle: String? = nil, published: PartialDate? = nil,
        publishedTime: TimeOfDay? = nil, publishedFrom: DateOrigin? = nil, updated: PartialDate? = nil,
        outlet: String? = nil, author: String? = nil, url: String? = nil, language: String? = nil,
        tags: [String] = [], retrieved: PartialDate? = nil, fileDate: PartialDate? = nil
    ) {
        self.title = title
        self.subtitle = subtitle
        self.published = published
        self.publishedTime = publishedTime
        self.publishedFrom = publishedFrom
        self.updated = updated
        self.outlet = outlet
        self.author = author
        self.url = url
        self.language = language
        self.tags = tags
        self.retrieved = retrieved
        self.fileDate = fileDate
    }
}

/// How a publication date was found, the surest first.
package enum DateOrigin: String, Hashable, Sendable, CaseIterable {
    /// A field of the record (NDJSON, JSON, CSV) that bears the article.
    case given
    /// A field of the file `NAME.json` beside the article's.
    case sidecar
    /// A feed's `pubDate`, `published` or `dc:date`.
    case feed
    /// `datePublished` of JSON-LD (schema.org).
    case jsonLD = "json-ld"
    /// A `meta` element.
    case meta
    /// `itemprop="datePublished"`.
    case microdata
    /// A `time` element beside the headline.
    case timeElement = "time-element"
    /// A line that a reader of the page sees.
    case printed
    /// The path of the page's address: `/2024/09/11/`.
    case url
    /// The name of the corpus file.
    case fileName = "file-name"
    /// A line that the scraper put above the page.
    case scraperLine = "scraper-line"
}
