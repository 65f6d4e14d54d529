import Markup

/// Brings a text of an attribute or a script into one line.
enum PageText {
    /// Invisible characters settled, character references resolved (content systems escape twice), blanks collapsed.
    static func line(_ text: String) -> String {
        let resolved =
            text.utf8.contains(UInt8(ascii: "&")) ? Markup.resolvingCharacterReferences(in: text) : text
        let isPlain = resolved.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        var line = LineOfText()
        line.append(Array((isPlain ? resolved : settled(resolved)).utf8)[...])
        return String(decoding: line.bytes, as: UTF8.self)
    }

    /// A joiner of no width parts the halves of Persian words, where a blank would part words; it stays there.
    private static func settled(_ text: String) -> String {
        let joiner: Unicode.Scalar = "\u{200C}"
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
