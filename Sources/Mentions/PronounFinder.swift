import Dictionaries

/// Finds pronouns that stand for people.
struct PronounFinder: Sendable {
    /// Those before a noun first, for `her` is in two classes.
    private let classes: [(pronoun: Pronoun, words: PhraseTrie<Int?>)]

    init(_ classes: WordClasses) {
        let names: [(Pronoun, String)] = [
            (.his, "possessive_he"), (.her, "possessive_she"), (.their, "possessive_they"),
            (.he, "pronoun_he"), (.she, "pronoun_she"), (.they, "pronoun_they"),
        ]
        self.classes = names.map { ($0, classes.trie($1) ?? PhraseTrie()) }
    }

    /// The pronoun at a token, but not that which opens an office: `his foreign minister`.
    func pronoun(at position: Int, _ reading: TokenReading) -> Mention? {
        let word = reading.word(position)
        let entry = classes.first { $0.words.longestMatch(at: 0, count: 1) { _ in word } != nil }
        guard let pronoun = entry?.pronoun, !pronoun.isPossessive || !opensOffice(position, reading) else {
            return nil
        }
        return Mention(tokens: position..<position + 1, kind: .pronoun(pronoun), possessive: false)
    }

    private func opensOffice(_ position: Int, _ reading: TokenReading) -> Bool {
        OfficeFinder(reading: reading).office(at: position).map { $0.tokens.count > 1 } ?? false
    }
}

extension Pronoun {
    fileprivate var isPossessive: Bool {
        switch self {
        case .his, .her, .their: true
        case .he, .she, .they: false
        }
    }
}
