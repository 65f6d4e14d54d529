package import Model

extension ScraperFields {
    /// The article's body, the cleanest that is there; nil where there is not even a title.
    ///
    /// - Note: Services that give only the beginning of an article (NewsAPI) still say who went where: a summary
    ///   or a title alone is an article.
    package var body: RawArticle.Body? {
        if let text = running(.text) { return .text(text) }
        if let html = running(.html) { return .html(html) }
        if let content = running(.content) { return body(ofContent: content) }
        if let page = running(.page) { return .page(page) }
        if let rest = running(.spareText) ?? running(.summary) { return Fragment.body(rest) }
        return words(.title).flatMap(PlainLine.text).map { .text($0) }
    }

    /// A content that breaks off is led by the summary, which is whole.
    private func body(ofContent content: String) -> RawArticle.Body {
        guard let beginning = Fragment.beginning(ofTruncated: content) else { return Fragment.body(content) }
        guard let summary = running(.summary), !beginning.hasPrefix(summary.prefix(40)) else {
            return Fragment.body(beginning)
        }
        return Fragment.body(summary + "\n\n" + beginning)
    }
}
