/// Words that speak for one of PLOVER's 37 contexts (`contexts.tsv`).
package struct ContextTable: Sendable {
    static let columns = ["context", "word"]

    package let words: PhraseTrie<String>

    init(_ table: TSVTable, vocabulary: inout Vocabulary) {
        var words = PhraseTrie<String>()
        for row in table.rows { words.insert(vocabulary.intern(phrase: row.fields[1]), row.fields[0]) }
        self.words = words
    }
}
