import Model

/// An article's clean text with the way from our byte offsets to the code points that answers carry.
struct QuotableText: Sendable {
    private static let stride = 64

    private let text: String
    /// Code points before each 64th byte; empty for a text of ASCII only, where both counts are one.
    private let checkpoints: [Int32]

    init(_ text: String) {
        self.text = text
        var checkpoints: [Int32] = []
        var (count, offset): (Int32, Int) = (0, 0)
        for byte in text.utf8 {
            if offset % Self.stride == 0 { checkpoints.append(count) }
            if Self.startsCodePoint(byte) { count += 1 }
            offset += 1
        }
        self.checkpoints = Int(count) == offset ? [] : checkpoints
    }

    /// The range in Unicode code points, end exclusive.
    func codePoints(of range: TextRange) -> Range<Int> {
        codePoints(before: range.start)..<codePoints(before: range.end)
    }

    /// The words that the range cuts out.
    func words(at range: TextRange) -> String {
        String(decoding: text.utf8[index(range.start)..<index(range.end)], as: UTF8.self)
    }

    private func codePoints(before offset: Int) -> Int {
        let offset = min(offset, text.utf8.count)
        guard let last = checkpoints.indices.last else { return offset }
        let checkpoint = min(offset / Self.stride, last)
        let rest = text.utf8[index(checkpoint * Self.stride)..<index(offset)]
        return Int(checkpoints[checkpoint]) + rest.count(where: Self.startsCodePoint)
    }

    /// A range beyond the text would be a bug of the reading; it shows as a short quotation, not as a stop.
    private func index(_ offset: Int) -> String.Index {
        text.utf8.index(text.startIndex, offsetBy: min(offset, text.utf8.count))
    }

    /// All bytes of UTF-8 do except the following ones of a sequence, `10xxxxxx` (RFC 3629 §3).
    private static func startsCodePoint(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
