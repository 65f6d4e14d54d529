package import Dictionaries
package import Model

/// Turns pages into articles: takes the site's furniture away and reads title, date, outlet and author.
package struct ArticleCleaner: Sendable {
    private let reader: LineReader
    let html: HTMLReader

    package init(
        furniture: Furniture, outlets: Outlets, calendarWords: FurnitureCalendar, markup: MarkupWords
    ) {
        reader = LineReader(furniture: furniture, outlets: outlets, calendar: calendarWords)
        html = HTMLReader(
            words: markup, furniture: furniture, outlets: outlets, calendarWords: calendarWords)
    }

    /// The article of a page. A text that is clean already is kept as it is, with the metadata given.
    package func cleanArticle(_ raw: RawArticle) -> CleanArticle { cleaning(of: raw).article }

    /// The same with what was taken away, in the order of the page as a rule, and why.
    package func cleaning(of raw: RawArticle) -> (article: CleanArticle, removed: [RemovedLine]) {
        switch raw.body {
        case .text(let text): (kept(text, of: raw), [])
        case .html(let page): cleaning(ofHTML: page, of: raw)
        case .page(let page), .markdown(let page): cleaning(ofPage: page, of: raw)
        }
    }

    private func kept(_ text: String, of raw: RawArticle) -> CleanArticle {
        CleanArticle(
            id: raw.id, metadata: raw.metadata, text: text,
            headline: headlineRange(raw.metadata.title, in: text), locations: raw.location.map { [$0] } ?? [])
    }

    func headlineRange(_ title: String?, in text: String) -> TextRange? {
        guard let title, !title.isEmpty, text.utf8.starts(with: title.utf8) else { return nil }
        return TextRange(start: 0, end: title.utf8.count)
    }

    private func cleaning(
        ofPage text: String, of raw: RawArticle
    ) -> (article: CleanArticle, removed: [RemovedLine]) {
        let page = page(of: text)
        let lines = Boxes.marked(page.lines, reader: reader)
        let finder = HeadlineFinder(lines: lines, furniture: reader.furniture, outlets: reader.outlets)
        let head = Head(lines: lines, headline: finder.headline())
        var metadata = metadata(of: page, lines: lines, head: head, given: raw.metadata)
        let body = Body(lines: lines, head: head, metadata: metadata, reader: reader)
        // `PEJOURNAL – …` names the paper where others name the place.
        let name = body.dateline.flatMap { isOutlet($0) ? $0 : nil }
        metadata.outlet = metadata.outlet ?? name
        let title = title(lines: lines, head: head, outlet: metadata.outlet)
        metadata.title = metadata.title ?? title
        let text = ([title].compactMap { $0 } + body.paragraphs.map(\.text)).joined(separator: "\n\n")
        let article = CleanArticle(
            id: raw.id, metadata: metadata, dateline: name == nil ? body.dateline : nil, text: text,
            headline: headlineRange(title, in: text), locations: raw.location.map { [$0] } ?? [])
        return (article, body.removed)
    }

    /// The lines of a page whose characters are settled and whose tags, if any, are taken off.
    private func page(of text: String) -> Page {
        let printable = plainText(text)
        let unmarked = textOfMarkup(printable, furniture: reader.furniture) ?? printable
        return Page(text: plainText(resolvingCharacterReferences(unmarked)))
    }

    private func isOutlet(_ dateline: String) -> Bool {
        !dateline.contains(",") && !dateline.contains("(") && reader.outlets.isOutletName(dateline)
    }

    private func title(lines: [ReadLine], head: Head, outlet: String?) -> String? {
        head.headline.map {
            headlineText(
                lines[$0].line, outlet: outlet, furniture: reader.furniture, outlets: reader.outlets)
        }
    }

    private func metadata(
        of page: Page, lines: [ReadLine], head: Head, given: ArticleMetadata
    ) -> ArticleMetadata {
        var metadata = given
        let end = head.headline ?? lines.firstIndex(where: \.isProse) ?? lines.count
        let masthead = Masthead(
            lines: lines, end: end, headline: head.headline.map { lines[$0].line.words } ?? [],
            furniture: reader.furniture, outlets: reader.outlets)
        metadata.outlet = given.outlet ?? masthead.outlet()
        let authors = AuthorFinder(lines: lines, head: head, bylines: reader.bylines)
        metadata.author = given.author ?? authors.author()
        let order = metadata.outlet.flatMap { reader.outlets.row(.outlet, named: $0)?.dateOrder }
        let date = PublicationDate(page: page, lines: lines, head: head, reader: reader, customOrder: order)
        metadata.published = given.published ?? date.published()
        return metadata
    }
}
