import Dictionaries

/// A few words and signs, known in a text without regard to case.
struct WordSet: Sendable {
    private let words: KeyTable
    private let signs: [[UInt8]]

    init(words: [String], signs: [String] = []) {
        var table = KeyTable(capacity: words.count)
        for word in words.flatMap({ FoldedWord.words(in: $0) }) { table.set(word.key, to: 1) }
        (self.words, self.signs) = (table, signs.map { Array($0.utf8) })
    }

    func contains(_ word: FoldedWord) -> Bool { words.value(of: word.key) >= 0 }

    /// Whether a part of a text is one of the words or signs, and nothing else.
    func contains(_ part: Range<Int>, of text: Phrase) -> Bool {
        let found = text.words(in: part)
        if found.count == 1, let word = found.first { return contains(word) }
        return found.isEmpty && signs.contains { text.bytes[part].elementsEqual($0) }
    }
}
