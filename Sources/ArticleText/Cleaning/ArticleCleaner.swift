package import Dictionaries
package import Model

/// Turns pages into articles: takes the site's furniture away and reads title, date, outlet and author.
package struct ArticleCleaner: Sendable {
    private let reader: LineReader
    let datelineParts: DatelinePartsReader
    let html: HTMLReader
    let htmlMetadata: HTMLMetadataReader

    package init(dictionaries: Dictionaries) {
        reader = LineReader(
            furniture: dictionaries.furniture, outlets: dictionaries.outlets,
            calendar: dictionaries.calendarWords)
        datelineParts = DatelinePartsReader(
            outlets: dictionaries.outlets, dates: reader.datelines.dates, countries: dictionaries.countries)
        html = HTMLReader(words: dictionaries.markup, reader: reader)
        htmlMetadata = HTMLMetadataReader(
            furniture: dictionaries.furniture, outlets: dictionaries.outlets,
            calendarWords: dictionaries.calendarWords, names: dictionaries.metadataNames)
    }

    /// The article of a page. A text that is clean already is kept as it is, with the metadata given.
    package func cleanArticle(_ raw: RawArticle) -> CleanArticle { parts(of: raw).article }

    /// The same with what was taken away, in the order of the page as a rule, and why.
    package func cleaning(of raw: RawArticle) -> (article: CleanArticle, removed: [RemovedLine]) {
        let (article, removed) = parts(of: raw)
        return (article, removed.map(\.line))
    }

    private func parts(of raw: RawArticle) -> (article: CleanArticle, removed: [Removal]) {
        switch raw.body {
        case .text(let text): (kept(text, of: raw), [])
        case .html(let page): cleaning(ofHTML: Array(page.utf8), of: raw)
        case .markdown(let page): cleaning(ofMarkdown: page, of: raw)
        case .page(let page): cleaning(ofPage: page, of: raw)
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
    ) -> (article: CleanArticle, removed: [Removal]) {
        let page = page(of: text)
        let lines = Boxes.marked(page.lines, reader: reader)
        let finder = HeadlineFinder(lines: lines, reader: reader)
        let head = Head(lines: lines, headline: finder.headline())
        var metadata = metadata(of: page, lines: lines, head: head, given: raw.metadata)
        let body = Body(lines: lines, head: head, metadata: metadata, reader: reader)
        // `PEJOURNAL – …` names the paper where others name the place.
        let name = body.dateline.flatMap { isOutlet($0) ? $0 : nil }
        metadata.outlet = metadata.outlet ?? name
        let title = title(lines: lines, head: head, outlet: metadata.outlet)
        metadata.title = metadata.title ?? title?.text
        let text = CleanText(title: title, body: body)
        let dateline = name == nil ? body.dateline : nil
        let parts = dateline.map { datelineParts.parts(of: $0) }
        let article = CleanArticle(
            id: raw.id, metadata: metadata, dateline: dateline, datelinePlace: parts?.place,
            agency: parts?.agency, text: text.string,
            headline: title.map { TextRange(start: 0, end: $0.bytes.count) },
            captions: CaptionFinder(credits: reader.credits).captions(among: body.paragraphs, of: lines),
            entries: text.entries,
            locations: raw.location.map { [$0] } ?? [])
        return (article, body.removed)
    }

    /// The lines of a page whose characters are settled and whose tags, if any, are taken off.
    private func page(of text: String) -> Page {
        var plain = PlainText(Array(text.utf8))
        if plain.hasEndTags,
            let unmarked = textOfMarkup(
                String(decoding: plain.bytes, as: UTF8.self), furniture: reader.furniture)
        {
            plain = PlainText(Array(unmarked.utf8))
        }
        if plain.hasAmpersands { plain = PlainText(resolvingCharacterReferences(plain.bytes)) }
        return Page(plain.bytes)
    }

    private func isOutlet(_ dateline: String) -> Bool {
        !dateline.contains(",") && !dateline.contains("(") && reader.outlets.isOutletName(dateline)
    }

    private func title(lines: [ReadLine], head: Head, outlet: String?) -> Phrase? {
        let reader = HeadlineText(furniture: reader.furniture, outlets: reader.outlets, outlet: outlet)
        return head.headline.map { reader.text(of: lines[$0].line) }
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
        let subtitle = SubtitleFinder(lines: lines, head: head, authors: authors).subtitle()
        metadata.subtitle = given.subtitle ?? subtitle?.text
        if given.tags.isEmpty { metadata.tags = TagFinder(furniture: reader.furniture).tags(in: lines) }
        let order = metadata.outlet.flatMap { reader.outlets.row(.outlet, named: $0)?.dateOrder }
        guard given.published == nil else { return metadata }
        let date = PublicationDate(
            page: page, lines: lines, head: head, reader: reader, customOrder: order, metadata: given)
        return metadata.dated(date.publication())
    }
}
