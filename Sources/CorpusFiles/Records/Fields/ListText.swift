/// Several short texts in one field.
enum ListText {
    /// The parts of a list that stands in one text: `a; b`, `a, b`, `a|b`, or as Python prints it, `['a', 'b']`.
    static func parts(_ text: String) -> [String] {
        if let quoted = quoted(text) { return quoted }
        let mark = [";", "|", ","].first { text.contains($0) } ?? ","
        return text.split(separator: mark).compactMap { FieldWords.trimmed(String($0)) }
    }

    /// The texts of a list in brackets and quotation marks; nil for any other text.
    static func quoted(_ text: String) -> [String]? {
        guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
        var parts: [String] = []
        var rest = text.dropFirst().dropLast()
        while let open = rest.firstIndex(where: { $0 == "'" || $0 == "\"" }) {
            let mark = rest[open]
            let inner = rest[rest.index(after: open)...]
            guard let close = inner.firstIndex(of: mark) else { break }
            parts += FieldWords.trimmed(String(inner[..<close])).map { [$0] } ?? []
            rest = inner[inner.index(after: close)...]
        }
        return parts
    }
}
