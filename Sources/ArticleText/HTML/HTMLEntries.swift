import Model

/// The entries of a live blog or round-up in the text of a page's mark-up.
struct HTMLEntries {
    /// The story's paragraphs with the stamps before them; empty ones are no part of the text.
    let paragraphs: [(text: String, stamp: EntryStamps.Stamp?)]

    /// - Parameter stamps: By paragraph; empty for a story without.
    init(paragraphs: [String], stamps: [EntryStamps.Stamp?]) {
        let stamps = stamps.count == paragraphs.count ? stamps : paragraphs.map { _ in nil }
        self.paragraphs = zip(paragraphs, stamps).filter { !$0.0.isEmpty }.map { ($0, $1) }
    }

    /// - Parameter length: Of the article's text in bytes; the paragraphs stand at its end, an empty line between two.
    func entries(inTextOf length: Int) -> [ArticleEntry] {
        guard mayHaveEntries else { return [] }
        var end = length
        var found: [EntryFinder.Paragraph] = []
        for paragraph in paragraphs.reversed() {
            let range = TextRange(start: end - paragraph.text.utf8.count, end: end)
            let line = PageLine(Phrase(paragraph.text), startsBlock: true, endsBlock: true)
            found.append(EntryFinder.Paragraph(range: range, line: line, stamp: paragraph.stamp))
            end = range.start - 2
        }
        return EntryFinder(paragraphs: found.reversed()).entries()
    }

    /// A quick no to most articles: three stamps, or three lines that begin with a number.
    private var mayHaveEntries: Bool {
        paragraphs.count { $0.stamp != nil } >= 3
            || paragraphs.count { $0.text.utf8.first.map { $0 &- 0x30 < 10 } ?? false } >= 3
    }
}
