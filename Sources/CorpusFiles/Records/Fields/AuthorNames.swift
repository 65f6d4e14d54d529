import Bytes

/// The people who wrote an article, out of what scrapers take for them.
enum AuthorNames {
    /// Names, parted by a comma and a blank; nil where none is left.
    static func joined(_ nodes: [JSONNode]) -> String? {
        let found = nodes.lazy.map { FieldWords.all($0).flatMap(names(in:)) }.first { !$0.isEmpty }
        guard let found else { return nil }
        var seen: Set<String> = []
        return found.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    /// The names of one text; addresses and e-mail addresses are none.
    static func names(in text: String) -> [String] {
        let texts = ListText.quoted(text) ?? [text]
        return texts.flatMap { $0.split { $0 == ";" || $0 == "," || $0 == "|" } }
            .compactMap { PlainLine.text(String($0)) }.flatMap(withoutBy).compactMap(name)
    }

    /// The names of a printed byline, or the one name that the text is.
    private static func withoutBy(_ text: String) -> [String] {
        guard text.prefix(3).lowercased() == "by " else { return [text] }
        let names = text.dropFirst(3).split(separator: " ")
        return names.split { $0 == "and" || $0 == "&" }.map { $0.joined(separator: " ") }
    }

    /// RSS writes `mail@example.org (Name)`, mail programs `Name <mail@example.org>`; PlainLine took the latter's
    /// address for a tag already.
    private static func name(_ text: String) -> String? {
        guard !text.contains("://"), !text.hasPrefix("www.") else { return nil }
        guard text.contains("@") else { return FieldWords.trimmed(text) }
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
            return nil
        }
        return FieldWords.trimmed(String(text[text.index(after: open)..<close])).flatMap {
            $0.contains("@") ? nil : $0
        }
    }
}
