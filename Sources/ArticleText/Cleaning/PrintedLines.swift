/// The lines of a text, empty ones among them.
struct PrintedLines {
    private let text: [UInt8]
    /// Without blanks around them.
    let lines: [Range<Int>]
    /// The same with their blanks.
    private let full: [Range<Int>]

    init(_ text: [UInt8]) {
        self.text = text
        var lines: [Range<Int>] = []
        var full: [Range<Int>] = []
        let bytes = text.span
        var start = 0
        for offset in bytes.indices where bytes[offset] == 0x0A {
            full.append(start..<offset)
            start = offset + 1
        }
        full.append(start..<bytes.count)
        lines.reserveCapacity(full.count)
        for line in full { lines.append(Self.withoutBlanks(bytes, line)) }
        (self.lines, self.full) = (lines, full)
    }

    private static func withoutBlanks(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Range<Int> {
        var (lower, upper) = (line.lowerBound, line.upperBound)
        while lower < upper, bytes[lower] == 0x20 { lower += 1 }
        while lower < upper, bytes[upper - 1] == 0x20 { upper -= 1 }
        return lower..<upper
    }

    /// The width at which a page breaks its paragraphs into lines, as text taken from print does; nil where a
    /// paragraph is a line.
    func wrapWidth() -> Int? {
        // One line that is wider than any that print breaks is enough.
        guard !full.contains(where: { $0.count > 130 && width($0) > 130 }) else { return nil }
        let lengths = full.map(width)
        guard let longest = lengths.max(), (50...130).contains(longest) else { return nil }
        let wide = lengths.indices.dropLast().filter {
            lengths[$0] * 10 >= longest * 8 && lengths[$0 + 1] > 0
        }
        let broken = wide.filter { index in
            let line = String(decoding: text[full[index]].suffix(8), as: UTF8.self)
            return line.last.map { !".!?”\"".contains($0) } ?? false
        }
        return broken.count >= 6 && broken.count * 10 >= wide.count * 7 ? longest : nil
    }

    /// The scalars of a line.
    private func width(_ line: Range<Int>) -> Int { text[line].count { $0 & 0xC0 != 0x80 } }

    /// The text with each paragraph on one line.
    func joined(wrap: Int) -> [UInt8] {
        var joined: [UInt8] = []
        for index in lines.indices {
            joined += text[lines[index]]
            guard index + 1 < lines.count else { break }
            let isBroken =
                !lines[index].isEmpty && !lines[index + 1].isEmpty && width(full[index]) * 10 >= wrap * 8
            joined.append(isBroken ? 0x20 : 0x0A)
        }
        return joined
    }
}
