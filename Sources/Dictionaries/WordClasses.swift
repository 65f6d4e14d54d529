/// Named classes of words and phrases (`words.tsv`, `rule_words.tsv`): speech verbs, visit nouns, weekdays
/// with their numbers.
package struct WordClasses: Sendable {
    static let columns = ["class", "word", "value"]

    private let tries: [String: PhraseTrie<Int?>]

    init(_ tables: [TSVTable], vocabulary: inout Vocabulary) {
        var tries: [String: PhraseTrie<Int?>] = [:]
        for table in tables {
            let (name, word, value) = (table.column("class"), table.column("word"), table.column("value"))
            for row in table.rows {
                let phrase = vocabulary.intern(phrase: row.fields[word])
                tries[row.fields[name], default: PhraseTrie()].insert(phrase, Int(row.fields[value]))
            }
        }
        self.tries = tries
    }

    /// The names of all classes, sorted.
    package var names: [String] { tries.keys.sorted() }

    /// The phrases of a class; nil for a class that no row names.
    package func trie(_ name: String) -> PhraseTrie<Int?>? { tries[name] }

    /// Whether a phrase is one of a class.
    func contains(_ phrase: [WordID], in name: String) -> Bool {
        guard let match = tries[name]?.longestMatch(at: 0, count: phrase.count, word: { phrase[$0] }) else {
            return false
        }
        return match.length == phrase.count
    }
}
