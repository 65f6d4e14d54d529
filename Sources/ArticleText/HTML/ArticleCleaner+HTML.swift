import Markdown
import Markup
import Model

extension ArticleCleaner {
    /// The article of a page in Markdown, which is read on as HTML.
    func cleaning(ofMarkdown page: String, of raw: RawArticle) -> (article: CleanArticle, removed: [Removal])
    {
        // Without memory for it the text itself is the best there is: mark-up of Markdown hurts no reader.
        cleaning(ofHTML: Markdown.html(ofMarkdown: Array(page.utf8)) ?? Array(page.utf8), of: raw)
    }

    /// The article of a page's mark-up, and what was taken away.
    ///
    /// - Parameter page: UTF-8.
    func cleaning(ofHTML page: [UInt8], of raw: RawArticle) -> (article: CleanArticle, removed: [Removal]) {
        let tree = markupTree(ofHTML: page)
        var metadata = htmlMetadata.metadata(of: tree, given: raw.metadata)
        let story = html.story(of: tree, title: metadata.title)
        metadata.title = metadata.title ?? story.headline
        metadata.subtitle = metadata.subtitle ?? story.subtitle
        var paragraphs = story.paragraphs
        var removed = story.removed
        let dateline = html.dateline(in: paragraphs)
        if let dateline {
            removed.append(Removal(phrase: Phrase(dateline.text), reason: .named("dateline")))
            paragraphs[dateline.paragraph] = dateline.rest
        }
        let text = Self.text(metadata, paragraphs)
        let article = CleanArticle(
            id: raw.id, metadata: metadata, dateline: dateline?.text, text: text,
            headline: headlineRange(metadata.title, in: text), captions: story.captions,
            locations: raw.location.map { [$0] } ?? [])
        return (article, removed)
    }

    /// Headline, standfirst and paragraphs, where the first two do not stand among these already.
    private static func text(_ metadata: ArticleMetadata, _ paragraphs: [String]) -> String {
        let body = paragraphs.filter { !$0.isEmpty }
        let head = [metadata.title, metadata.subtitle].compactMap { $0 }.filter {
            !$0.isEmpty && $0 != body.first
        }
        return (head + body).joined(separator: "\n\n")
    }
}
