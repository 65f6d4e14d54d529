import Markup
import Model

extension ArticleCleaner {
    /// The article of a page's mark-up, and what was taken away.
    func cleaning(
        ofHTML page: String, of raw: RawArticle
    ) -> (article: CleanArticle, removed: [RemovedLine]) {
        let story = html.story(of: markupTree(ofHTML: page), title: raw.metadata.title)
        var metadata = raw.metadata
        metadata.title = metadata.title ?? story.headline
        metadata.subtitle = metadata.subtitle ?? story.subtitle
        var paragraphs = story.paragraphs
        var removed = story.removed
        let dateline = html.dateline(in: paragraphs)
        if let dateline {
            removed.append(RemovedLine(text: dateline.text, rule: "dateline"))
            paragraphs[dateline.paragraph] = dateline.rest
        }
        let title = story.headline ?? metadata.title
        let parts = [title, story.subtitle].compactMap { $0 } + paragraphs.filter { !$0.isEmpty }
        let text = parts.joined(separator: "\n\n")
        let article = CleanArticle(
            id: raw.id, metadata: metadata, dateline: dateline?.text, text: text,
            headline: headlineRange(title, in: text), captions: story.captions,
            locations: raw.location.map { [$0] } ?? [])
        return (article, removed)
    }
}
