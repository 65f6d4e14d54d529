import Dictionaries

/// Compares lines by their words.
struct WordLikeness {
    /// The keys of the words, each once, in their order.
    let words: [UInt64]

    init(_ text: String) { self.init(FoldedWord.words(in: text)) }

    init(_ line: some Sequence<FoldedWord>) {
        var words: [UInt64] = []
        for key in line.map(\.key).sorted() where key != words.last { words.append(key) }
        self.words = words
    }

    /// The share of the words of the shorter line that the other has, too; 0 where either has none.
    func likeness(to other: WordLikeness) -> Double {
        let shorter = min(words.count, other.words.count)
        guard shorter > 0 else { return 0 }
        return Double(count(in: other)) / Double(shorter)
    }

    /// How many words the other line has, too.
    private func count(in other: WordLikeness) -> Int {
        var (found, place) = (0, 0)
        for key in words {
            while place < other.words.count, other.words[place] < key { place += 1 }
            if place < other.words.count, other.words[place] == key { found += 1 }
        }
        return found
    }
}
