/// A name's words in the form in which two spellings of one person agree.
///
/// Diacritics, apostrophes, articles, patronymic and nobiliary particles fall away, generation numbers stand
/// apart, and usual transliterations of one sound are written one way (`name_spellings.tsv`).
package struct NameKey: Hashable, Sendable {
    /// In the order of the name; the last is the family name unless the name is East Asian or Hungarian.
    package let words: [String]
    /// `II`, `XIV`; two different numbers are two people.
    package let number: String?

    package var family: String { words.last ?? "" }

    /// Whether the two can be one person: they have the same words in any order, a lone word is the other's
    /// family name, the shorter begins as the longer and runs through it, or the family names are the same
    /// and the given names agree.
    package func agrees(with other: NameKey) -> Bool {
        guard !words.isEmpty, !other.words.isEmpty else { return false }
        if let number, let otherNumber = other.number, number != otherNumber { return false }
        if words == other.words || words.sorted() == other.words.sorted() { return true }
        let (short, long) = words.count <= other.words.count ? (self, other) : (other, self)
        if short.words.count == 1 { return long.family == short.family }
        if short.runsThrough(long) && short.words.first == long.words.first { return true }
        return short.family == long.family && short.givenNamesAgree(with: long)
    }

    private func runsThrough(_ long: NameKey) -> Bool {
        var position = 0
        for word in long.words where position < words.count && words[position] == word { position += 1 }
        return position == words.count
    }

    private func givenNamesAgree(with long: NameKey) -> Bool {
        let mine = words.dropLast()
        let theirs = long.words.dropLast()
        return mine.allSatisfy { name in theirs.contains { Self.same(name, $0) } }
            || (mine.first == theirs.first && mine.dropFirst().contains { theirs.dropFirst().contains($0) })
    }

    /// Equal, or one an initial of the other.
    private static func same(_ left: String, _ right: String) -> Bool {
        left == right || (left.count == 1 && right.hasPrefix(left))
            || (right.count == 1 && left.hasPrefix(right))
    }
}
