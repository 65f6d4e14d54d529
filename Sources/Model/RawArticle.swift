/// What a corpus file or a line of standard input holds, before anything is read out of it.
package struct RawArticle: Hashable, Sendable {
    /// How much of a page a text still is.
    package enum Body: Hashable, Sendable {
        /// Clean text that is kept as it is.
        case text(String)
        /// A page as a scraper saved it, furniture included.
        case page(String)
        /// The mark-up of a page.
        case html(String)
        /// A page in Markdown (CommonMark), with or without metadata between `---` lines at its head.
        case markdown(String)
    }

    package let id: String
    package let body: Body
    package let metadata: ArticleMetadata
    /// Where it stands; nil for an article that came by a pipe.
    package let location: ArticleLocation?

    package init(
        id: String, body: Body, metadata: ArticleMetadata = ArticleMetadata(),
        location: ArticleLocation? = nil
    ) {
        self.id = id
        self.body = body
        self.metadata = metadata
        self.location = location
    }
}
