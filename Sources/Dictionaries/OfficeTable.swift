package import Model

/// Titles of office and the words around them (`offices.tsv`, `office_modifiers.tsv`).
package struct OfficeTable: Sendable {
    static let columns = ["title", "rank", "sector", "country", "note"]
    static let modifierColumns = ["word", "kind"]

    package struct Office: Sendable {
        /// Lower case, singular: `prime minister`.
        package let title: String
        /// `head_of_state`, `minister`, `private` …
        package let rank: String
        /// The only state that has it; nil for offices of many.
        package let country: CountryCode?
    }

    package let offices: [Office]
    /// Singular and plural titles; values are positions in `offices`.
    package let titles: PhraseTrie<Int>
    /// `former`, `acting`, `deputy`, `visiting` …; values are the kinds.
    package let modifiers: PhraseTrie<String>

    init(
        _ table: TSVTable, modifiers modifierTable: TSVTable, vocabulary: inout Vocabulary,
        complaints: inout [DictionaryError]
    ) {
        var offices: [Office] = []
        var titles = PhraseTrie<Int>()
        let columns = ["title", "rank", "country"].map { table.column($0) }
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            titles.insert(vocabulary.intern(phrase: fields[0]), offices.count)
            titles.insert(vocabulary.intern(phrase: Self.plural(of: fields[0])), offices.count)
            offices.append(Office(title: fields[0], rank: fields[1], country: CountryCode(fields[2])))
        }
        self.offices = offices
        self.titles = titles
        var modifiers = PhraseTrie<String>()
        let (word, kind) = (modifierTable.column("word"), modifierTable.column("kind"))
        for row in modifierTable.rows {
            modifiers.insert(vocabulary.intern(phrase: row.fields[word]), row.fields[kind])
        }
        self.modifiers = modifiers
    }

    /// `minister of defence` gives `ministers of defence`, `secretary` gives `secretaries`.
    static func plural(of title: String) -> String {
        var words = title.split(separator: " ").map(String.init)
        let head = words.firstIndex(of: "of").map { $0 - 1 } ?? words.firstIndex(of: "for").map { $0 - 1 }
        let index = max(0, head ?? words.count - 1)
        guard words.indices.contains(index) else { return title }
        let word = words[index]
        words[index] = word.hasSuffix("y") && !word.hasSuffix("ey") ? word.dropLast() + "ies" : word + "s"
        return words.joined(separator: " ")
    }
}
