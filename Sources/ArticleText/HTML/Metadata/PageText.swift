import Markup

/// Brings a text of an attribute or a script into one line.
enum PageText {
    /// Invisible characters settled, character references resolved (content systems escape twice), blanks collapsed.
    static func line(_ text: String) -> String {
        String(decoding: line(Array(text.utf8)), as: UTF8.self)
    }

    /// The same for UTF-8.
    static func line(_ text: [UInt8]) -> [UInt8] {
        switch form(of: text) {
        case .line: return text
        case .plain: return collapsed(text)
        case .other: break
        }
        let string = String(decoding: text, as: UTF8.self)
        let resolved =
            text.contains(UInt8(ascii: "&")) ? Markup.resolvingCharacterReferences(in: string) : string
        let isPlain = resolved.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        return collapsed(Array((isPlain ? resolved : settled(resolved)).utf8))
    }

    private enum Form {
        /// Nothing is to be done.
        case line
        /// ASCII without references.
        case plain
        case other
    }

    private static func form(of text: [UInt8]) -> Form {
        var isLine = true
        var last: UInt8 = 0x20
        for byte in text {
            if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "&") { return .other }
            if byte == 0x20, last == 0x20 { isLine = false }
            last = byte
        }
        return isLine && (last != 0x20 || text.isEmpty) ? .line : .plain
    }

    private static func collapsed(_ text: [UInt8]) -> [UInt8] {
        var line = LineOfText()
        line.append(text[...])
        return line.bytes
    }

    /// A joiner of no width parts the halves of Persian words, where a blank would part words; it stays there.
    private static func settled(_ text: String) -> String {
        let joiner: Unicode.Scalar = "\u{200C}"
        guard text.unicodeScalars.contains(joiner) else {
            return String(decoding: PlainText(Array(text.utf8)).bytes, as: UTF8.self)
        }
        let parts = text.unicodeScalars.split(separator: joiner, omittingEmptySubsequences: false)
        var result = ""
        for part in parts.map({ String(decoding: PlainText(Array(String($0).utf8)).bytes, as: UTF8.self) }) {
            let isPersian = result.unicodeScalars.last.map { (0x600...0x6FF).contains($0.value) } ?? false
            let goesOn = part.unicodeScalars.first.map { (0x600...0x6FF).contains($0.value) } ?? false
            if isPersian, goesOn { result.unicodeScalars.append(joiner) }
            result += part
        }
        return result
    }
}
