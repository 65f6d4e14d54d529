import Model

/// Text of a field that may be plain or a fragment of HTML.
enum Fragment {
    static func body(_ text: String) -> RawArticle.Body {
        if hasTags(text) { return .html(text) }
        guard hasReferences(text) else { return .text(text) }
        // Only line feeds part the paragraphs of such a text; in HTML they would be nothing.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
        return .html(lines.map { "<p>" + $0 + "</p>" }.joined(separator: "\n"))
    }

    /// Whether a tag or comment stands in the text.
    static func hasTags(_ text: String) -> Bool {
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[rest.index(after: open)...]
            let start = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
            if let first = start.first, isLetter(first) || first == UInt8(ascii: "!") {
                return start.contains(UInt8(ascii: ">"))
            }
        }
        return false
    }

    /// Whether a character reference stands in the text: `&amp;`, `&#8217;`.
    static func hasReferences(_ text: String) -> Bool {
        var rest = text.utf8[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[rest.index(after: mark)...]
            let name = rest.prefix(12).prefix { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "#") }
            if !name.isEmpty, rest.dropFirst(name.count).first == UInt8(ascii: ";") { return true }
        }
        return false
    }

    /// What stands before the mark of a text that breaks off, such as `… [+1234 chars]`; nil where none is there.
    static func beginning(ofTruncated text: String) -> String? {
        guard let text = FieldWords.trimmed(text), text.hasSuffix(" chars]"),
            let mark = text.lastIndex(of: "["), text[mark...].hasPrefix("[+"),
            text[mark...].dropFirst(2).dropLast(" chars]".count).utf8.allSatisfy(isDigit)
        else { return nil }
        var beginning = text[..<mark]
        while let last = beginning.last,
            last == "…" || last == " " || last == "." && beginning.hasSuffix("..")
        {
            beginning = beginning.dropLast()
        }
        return String(beginning)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
