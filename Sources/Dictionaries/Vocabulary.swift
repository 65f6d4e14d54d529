/// A word of the dictionaries as a small number, so that rooms compare integers and not strings.
package struct WordID: Hashable, Sendable {
    package let value: Int32
    /// Any word that no dictionary holds.
    package static let unknown = WordID(value: 0)
}

/// All words of all dictionaries, folded.
package struct Vocabulary: Sendable {
    package let folding: LetterFolding
    private var identifiers: [String: WordID] = [:]

    init(folding: LetterFolding) {
        self.folding = folding
        identifiers.reserveCapacity(Self.usualWordCount)
    }

    /// About what the English dictionaries hold; a wrong guess costs a little time only.
    private static let usualWordCount = 40_000

    /// The number of a word as printed; `.unknown` where no dictionary has it.
    package func identifier(of word: some StringProtocol) -> WordID {
        identifiers[folding.folded(word)] ?? .unknown
    }

    /// The number of a word, given one if it has none.
    mutating func intern(_ word: some StringProtocol) -> WordID {
        let folded = folding.folded(word)
        if let known = identifiers[folded] { return known }
        let identifier = WordID(value: Int32(identifiers.count + 1))
        identifiers[folded] = identifier
        return identifier
    }

    /// The numbers of a phrase's words, split as `Words` splits text.
    mutating func intern(phrase: some StringProtocol) -> [WordID] {
        let bytes = Array(phrase.utf8)
        var words: [WordID] = []
        var position = 0
        while let range = Words.next(in: bytes, from: position) {
            words.append(intern(String(decoding: bytes[range], as: UTF8.self)))
            position = range.upperBound
        }
        return words
    }
}
