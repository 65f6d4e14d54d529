/// The languages that articles are known by (`languages.tsv`): their small words and peculiar letters.
package struct Languages: Sendable {
    static let columns = ["language", "script", "other_codes", "read", "words", "letters", "note"]

    /// A language in one script.
    package struct Row: Sendable {
        /// A BCP 47 primary language subtag: `en`.
        package let language: String
        package let script: Script
        /// Whether there are rules by which articles in it are read.
        package let isRead: Bool
    }

    package let rows: [Row]
    package let folding: ScalarFolding
    /// By word, positions in `rows`.
    private let words: [UInt64: [Int]]
    /// By letter in lower case, positions in `rows`.
    private let letters: [Unicode.Scalar: [Int]]
    private let languagesByCode: [String: String]

    init(
        rows: [Row], folding: ScalarFolding, words: [UInt64: [Int]], letters: [Unicode.Scalar: [Int]],
        languagesByCode: [String: String]
    ) {
        self.rows = rows
        self.folding = folding
        self.words = words
        self.letters = letters
        self.languagesByCode = languagesByCode
    }

    /// Positions in `rows` of the languages that have a word among their small ones.
    package func rows(withWord hash: UInt64) -> [Int] { words[hash] ?? [] }

    /// Positions in `rows` of the languages that a letter speaks for.
    package func rows(withLetter letter: Unicode.Scalar) -> [Int] { letters[letter] ?? [] }

    /// Positions in `rows` of the languages of a script.
    package func rows(in script: Script) -> [Int] { rows.indices.filter { rows[$0].script == script } }

    /// The language of a code: `iw` and `heb` are `he`; nil for a code that no row has.
    package func language(ofCode code: String) -> String? { languagesByCode[code] }

    /// Whether articles in a language can be read.
    package func isRead(_ language: String) -> Bool {
        rows.contains { $0.language == language && $0.isRead }
    }
}
