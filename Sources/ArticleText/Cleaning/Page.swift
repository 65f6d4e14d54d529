import Dictionaries
import Model

/// The lines of a page, empty ones left out.
struct Page: Sendable {
    let lines: [PageLine]
    /// The date that a scraper wrote before the page's first words: ` date 2025-02-07 TEHRAN – …`.
    let scraperDate: PartialDate?

    /// - Parameter text: UTF-8 of settled characters (`PlainText`).
    init(_ text: [UInt8]) {
        let printed = PrintedLines(text)
        let wrap = printed.wrapWidth()
        let bytes = wrap.map { printed.joined(wrap: $0) } ?? text
        var lines = wrap == nil ? printed.lines : PrintedLines(bytes).lines
        let first = lines.firstIndex { !$0.isEmpty }
        let header = first.flatMap { Self.scraperHeader(of: bytes[lines[$0]]) }
        scraperDate = header?.date
        if let header, let first { lines[first] = header.rest.startIndex..<header.rest.endIndex }
        self.lines = Self.pageLines(lines, of: bytes)
    }

    private static func scraperHeader(
        of line: ArraySlice<UInt8>
    ) -> (date: PartialDate, rest: ArraySlice<UInt8>)? {
        guard line.starts(with: "date ".utf8) else { return nil }
        let rest = line.dropFirst(5)
        let date = PartialDate(String(decoding: rest.prefix(10), as: UTF8.self))
        return date.map { ($0, rest.dropFirst(10).drop { $0 == 0x20 }) }
    }

    private static func pageLines(_ lines: [Range<Int>], of bytes: [UInt8]) -> [PageLine] {
        let words = FoldedWord.words(in: bytes[...])
        var result: [PageLine] = []
        result.reserveCapacity(lines.count)
        var first = 0
        for (index, line) in lines.enumerated() where !line.isEmpty {
            while first < words.count, words[first].start < line.lowerBound { first += 1 }
            let start = first
            while first < words.count, words[first].end <= line.upperBound { first += 1 }
            let phrase = Phrase(bytes: bytes[line], words: words[start..<first])
            let pageLine = PageLine(
                phrase, startsBlock: index == 0 || lines[index - 1].isEmpty,
                endsBlock: index + 1 == lines.count || lines[index + 1].isEmpty)
            if !pageLine.phrase.isEmpty || pageLine.marker != nil { result.append(pageLine) }
        }
        return result
    }
}
