import Markup

/// A title or name out of a field in which mark-up may stand.
enum PlainLine {
    /// The text on one line, without tags, character references resolved; nil where nothing is left.
    static func text(_ field: String) -> String? {
        let bare = Fragment.hasTags(field) ? withoutTags(field) : field
        let plain = Fragment.hasReferences(bare) ? resolvingCharacterReferences(in: bare) : bare
        let words = plain.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
        let line = words.map { String(decoding: Array($0), as: UTF8.self) }.joined(separator: " ")
        return line.isEmpty ? nil : line
    }

    private static func withoutTags(_ text: String) -> String {
        var kept: [UInt8] = []
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            kept += rest[..<open]
            guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else {
                rest = rest[open...]
                break
            }
            rest = rest[rest.index(after: close)...]
        }
        return String(decoding: kept + Array(rest), as: UTF8.self)
    }
}
