import Markup

/// Brings a text of an attribute or a script into one line.
enum PageText {
    /// Invisible characters settled, character references resolved (content systems escape twice), blanks collapsed.
    static func line(_ text: String) -> String {
        let resolved = text.utf8.contains(UInt8(ascii: "&")) ? resolvingCharacterReferences(text) : text
        let isPlain = resolved.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
        var line = LineOfText()
        line.append(Array((isPlain ? resolved : plainText(resolved)).utf8)[...])
        return String(decoding: line.bytes, as: UTF8.self)
    }
}
