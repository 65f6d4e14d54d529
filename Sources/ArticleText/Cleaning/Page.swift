import Model

/// The lines of a page, empty ones left out.
struct Page: Sendable {
    let lines: [PageLine]
    /// The date that a scraper wrote before the page's first words: ` date 2025-02-07 TEHRAN – …`.
    let scraperDate: PartialDate?

    init(text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        var scraperDate: PartialDate?
        if let first = lines.firstIndex(where: { !Self.isEmpty($0) }),
            let header = Self.scraperHeader(of: lines[first])
        {
            scraperDate = header.date
            lines[first] = header.rest
        }
        self.scraperDate = scraperDate
        let wrap = Self.wrapWidth(of: lines)
        self.lines = Self.joined(lines, wrap: wrap)
    }

    private static func isEmpty(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 == 0x20 } }

    private static func scraperHeader(of line: Substring) -> (date: PartialDate, rest: Substring)? {
        let trimmed = line.drop { $0 == " " }
        guard trimmed.hasPrefix("date ") else { return nil }
        let rest = trimmed.dropFirst(5)
        return PartialDate(rest.prefix(10)).map { ($0, rest.dropFirst(10)) }
    }

    /// The width at which a page breaks its paragraphs into lines, as text taken from print does; nil where a
    /// paragraph is a line.
    private static func wrapWidth(of lines: [Substring]) -> Int? {
        let lengths = lines.map(\.count)
        guard let longest = lengths.max(), (50...130).contains(longest) else { return nil }
        let full = lengths.indices.dropLast().filter {
            lengths[$0] * 10 >= longest * 8 && lengths[$0 + 1] > 0
        }
        let broken = full.filter { lines[$0].last.map { !".!?”\"".contains($0) } ?? false }
        return broken.count >= 6 && broken.count * 10 >= full.count * 7 ? longest : nil
    }

    private static func joined(_ lines: [Substring], wrap: Int?) -> [PageLine] {
        var result: [PageLine] = []
        var index = 0
        while index < lines.count {
            let start = index
            guard !isEmpty(lines[start]) else {
                index += 1
                continue
            }
            var text = PageLine.trimmingBlanks(lines[start])
            if let wrap {
                while index + 1 < lines.count, lines[index].count * 10 >= wrap * 8, !isEmpty(lines[index + 1])
                {
                    index += 1
                    text += " " + PageLine.trimmingBlanks(lines[index])
                }
            }
            index += 1
            let startsBlock = start == 0 || isEmpty(lines[start - 1])
            let endsBlock = index >= lines.count || isEmpty(lines[index])
            let line = PageLine(text, startsBlock: startsBlock, endsBlock: endsBlock)
            if !line.text.isEmpty || line.marker != nil { result.append(line) }
        }
        return result
    }
}
