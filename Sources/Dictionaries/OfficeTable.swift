package import Model

/// Titles of office and the words around them (`offices.tsv`, `office_modifiers.tsv`).
package struct OfficeTable: Sendable {
    package struct Office: Sendable {
        /// Lower case, singular: `prime minister`.
        package let title: String
        /// `head_of_state`, `minister`, `private` …
        package let rank: String
        /// The only state that has it; nil for offices of many.
        package let country: CountryCode?
        /// Whether it can mean a holder of any top office: `leader`, `official`, `guest`.
        package let isGeneric: Bool
        /// Whether a generic title can mean its holder (`office_ranks.tsv`).
        package let isTop: Bool
    }

    package let offices: [Office]
    /// Singular and plural titles; values are positions in `offices`.
    package let titles: PhraseTrie<Int>
    /// `former`, `acting`, `deputy`, `visiting` …; values are the kinds.
    package let modifiers: PhraseTrie<String>
    private let synonyms: OfficeSynonyms

    init(
        _ files: OfficeFiles, classes: WordClasses, vocabulary: inout Vocabulary,
        complaints: inout [DictionaryError]
    ) {
        let reader = OfficeReader(table: files.offices, ranks: files.ranks, classes: classes)
        (offices, titles) = reader.offices(vocabulary: &vocabulary, complaints: &complaints)
        synonyms = OfficeSynonyms(files.synonyms, offices: offices, complaints: &complaints)
        var modifiers = PhraseTrie<String>()
        let (word, kind) = (files.modifiers.column("word"), files.modifiers.column("kind"))
        for row in files.modifiers.rows {
            modifiers.insert(vocabulary.intern(phrase: row.fields[word]), row.fields[kind])
        }
        self.modifiers = modifiers
    }

    /// Whether two titles name one office: `premier` and `prime minister` (`office_synonyms.tsv`).
    package func areSynonyms(_ left: String, _ right: String) -> Bool {
        synonyms.areSynonyms(left, right)
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
