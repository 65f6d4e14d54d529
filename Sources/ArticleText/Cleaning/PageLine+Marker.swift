import Dictionaries

extension PageLine {
    /// Takes bullets and list numbers off the front. A number stays in the text: it may be the article's.
    static func withoutMarker(_ line: Phrase) -> (phrase: Phrase, marker: Marker?) {
        if let first = line.bytes.first, (first | 0x20) &- 0x61 < 26 { return (line, nil) }
        let (end, count, arePlain) = bullets(of: line)
        // A minus sign or a dash sticks to what follows it, a bullet does not; some signs are never anything else.
        let isApart = end < line.end && line.bytes[end] == 0x20
        if count > 0, count < 3, isApart || arePlain { return (line[end...], .bullet) }
        return (line, startsWithListNumber(line) ? .number : nil)
    }

    /// The bullets that a line begins with: where they end, how many they are, and whether all are nothing else.
    private static func bullets(of line: Phrase) -> (end: Int, count: Int, arePlain: Bool) {
        let span = line.bytes.span
        var (offset, count, arePlain) = (0, 0, true)
        while offset < span.count, !isASCIILetterOrDigit(span[offset]) {
            let (value, next) = span.scalar(at: offset)
            let scalar = Unicode.Scalar(value)
            if isPlainBullet(scalar) {
                count += 1
            } else if isBullet(scalar) {
                (count, arePlain) = (count + 1, false)
            } else {
                break
            }
            offset = next
        }
        return (line.start + offset, count, arePlain)
    }

    private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
    }

    private static func isPlainBullet(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar {
        case "•", "▪", "▸", "►", "●", "■", "♦": true
        default: false
        }
    }

    private static func isBullet(_ scalar: Unicode.Scalar?) -> Bool {
        switch scalar {
        case "·", "▶", "○", "◦", "□", "→", "←", "›", "»", "‣", "*", ">", "+", "-", "–", "—", "☰": true
        default: false
        }
    }

    private static func startsWithListNumber(_ line: Phrase) -> Bool {
        let digits = line.bytes.prefix(3).prefix { $0 &- 0x30 < 10 }.count
        guard (1...2).contains(digits) else { return false }
        let rest = line.start + digits
        return line.hasMark(". ", at: rest) || line.hasMark(") ", at: rest) || line.hasMark("  ", at: rest)
    }
}
