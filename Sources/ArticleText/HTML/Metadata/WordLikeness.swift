import Dictionaries

/// Compares lines by their words.
struct WordLikeness {
    let words: Set<String>

    init(_ text: String) { words = Set(foldedWords(text)) }

    /// The share of the words of the shorter line that the other has, too; 0 where either has none.
    func likeness(to other: WordLikeness) -> Double {
        let shorter = min(words.count, other.words.count)
        guard shorter > 0 else { return 0 }
        return Double(words.intersection(other.words).count) / Double(shorter)
    }
}
