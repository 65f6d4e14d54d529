import Model

/// The text of a page's article, with the places of its entries.
struct CleanText {
    let string: String
    /// The entries of a live blog or round-up; empty for any other article.
    let entries: [ArticleEntry]

    init(title: Phrase?, body: Body) {
        var text: [UInt8] = []
        let size = body.paragraphs.reduce(title?.bytes.count ?? 0) { $0 + $1.phrase.bytes.count + 2 }
        text.reserveCapacity(size)
        if let title { text += title.bytes }
        var ranges: [TextRange] = []
        ranges.reserveCapacity(body.paragraphs.count)
        for paragraph in body.paragraphs {
            if !text.isEmpty { text += [0x0A, 0x0A] }
            ranges.append(TextRange(start: text.count, end: text.count + paragraph.phrase.bytes.count))
            text += paragraph.phrase.bytes
        }
        string = String(decoding: text, as: UTF8.self)
        entries = EntryFinder(
            paragraphs: zip(ranges, body.paragraphs).map { range, paragraph in
                EntryFinder.Paragraph(range: range, line: paragraph.line, stamp: paragraph.stamp)
            }
        ).entries()
    }
}
