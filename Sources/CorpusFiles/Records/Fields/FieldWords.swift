import Bytes

/// What stands in a field, whatever form a scraper gave it.
enum FieldWords {
    /// Where an object keeps what it is about: WordPress (`rendered`), NYT (`main`, `original`), schema.org (`name`),
    /// Event Registry (`title`, `label`), XML made into JSON (`#text`, `$t`), JSON-LD (`@value`, `@id`), MongoDB
    /// (`$oid`, `$date`).
    private static let names = [
        "rendered", "main", "original", "value", "name", "title", "label", "text", "#text", "$t", "@value",
        "$oid", "$date", "@id", "url",
    ]

    /// The one text of a field, without white space around it; nil where there is none.
    static func one(_ node: JSONNode) -> String? {
        switch node.value {
        case .string(let text): trimmed(text)
        case .number(let digits): digits
        case .array(let elements): elements.lazy.compactMap(one).first
        case .object(let members):
            names.lazy.compactMap { name in members.first { $0.name == name } }
                .compactMap { one($0.node) }.first
        case .null, .boolean: nil
        }
    }

    /// The texts of a field that holds one or several.
    static func all(_ node: JSONNode) -> [String] {
        guard let elements = node.elements else { return one(node).map { [$0] } ?? [] }
        return elements.flatMap(all)
    }

    /// A field's running text: an array is a list of paragraphs. A number is none.
    static func running(_ node: JSONNode) -> String? {
        switch node.value {
        case .string(let text): return trimmed(text) == nil ? nil : text
        case .array(let elements):
            let paragraphs = elements.compactMap(running)
            return paragraphs.isEmpty ? nil : paragraphs.joined(separator: "\n\n")
        case .object: return one(node)
        case .null, .boolean, .number: return nil
        }
    }

    /// The text without white space around it; nil where nothing is left.
    static func trimmed(_ text: String) -> String? {
        let bytes = text.utf8
        let isWhite: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
        guard let start = bytes.firstIndex(where: { !isWhite($0) }),
            let last = bytes.lastIndex(where: { !isWhite($0) })
        else { return nil }
        return String(text[start...last])
    }
}
