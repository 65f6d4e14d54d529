/// The lines of a text, empty ones among them.
struct PrintedLines {
    /// Without blanks around them.
    let lines: [ArraySlice<UInt8>]
    private let widths: [ArraySlice<UInt8>]

    init(_ text: ArraySlice<UInt8>) {
        var lines: [ArraySlice<UInt8>] = []
        var widths: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        while start <= text.endIndex {
            let end = text[start...].firstIndex(of: 0x0A) ?? text.endIndex
            widths.append(text[start..<end])
            lines.append(Self.withoutBlanks(text[start..<end]))
            start = end + 1
        }
        (self.lines, self.widths) = (lines, widths)
    }

    private static func withoutBlanks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        while line.first == 0x20 { line.removeFirst() }
        while line.last == 0x20 { line.removeLast() }
        return line
    }

    /// The width at which a page breaks its paragraphs into lines, as text taken from print does; nil where a
    /// paragraph is a line.
    func wrapWidth() -> Int? {
        // Four bytes a scalar at most: a longer line is wider than any that print breaks.
        guard !widths.contains(where: { $0.count > 4 * 130 }) else { return nil }
        let lengths = widths.map(Self.width)
        guard let longest = lengths.max(), (50...130).contains(longest) else { return nil }
        let full = lengths.indices.dropLast().filter {
            lengths[$0] * 10 >= longest * 8 && lengths[$0 + 1] > 0
        }
        let broken = full.filter { index in
            let line = String(decoding: widths[index].suffix(8), as: UTF8.self)
            return line.last.map { !".!?”\"".contains($0) } ?? false
        }
        return broken.count >= 6 && broken.count * 10 >= full.count * 7 ? longest : nil
    }

    /// The scalars of a line.
    private static func width(_ line: ArraySlice<UInt8>) -> Int { line.count { $0 & 0xC0 != 0x80 } }

    /// The text with each paragraph on one line.
    func joined(wrap: Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in lines.indices {
            text += lines[index]
            let isBroken =
                index + 1 < lines.count && !lines[index].isEmpty && !lines[index + 1].isEmpty
                && Self.width(widths[index]) * 10 >= wrap * 8
            if index + 1 < lines.count { text.append(isBroken ? 0x20 : 0x0A) }
        }
        return text
    }
}
