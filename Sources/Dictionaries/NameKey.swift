/// A name's words in the form in which two spellings of one person agree.
///
/// Diacritics, apostrophes, the article *al-* in its assimilated forms, patronymic particles, nobiliary
/// particles and generation numbers fall away; usual transliterations of one sound are written one way.
package struct NameKey: Hashable, Sendable {
    /// In the order of the name; the last is the family name unless the name is East Asian or Hungarian.
    package let words: [String]
    /// `II`, `XIV`; two different numbers are two people.
    package let number: String?

    package var family: String { words.last ?? "" }

    /// Whether the two can be one person: every word of the shorter has its like in the longer, in order or in
    /// any order, or the family names agree and the given names don't contradict.
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
        left == right || (left.count == 1 && right.hasPrefix(left)) || (right.count == 1 && left.hasPrefix(right))
    }
}

/// Makes name keys.
package struct NameKeys: Sendable {
    private let folding: LetterFolding

    package init(folding: LetterFolding) { self.folding = folding }

    package func key(_ name: some StringProtocol) -> NameKey {
        let folded = folding.folded(name).filter { $0 != "'" && $0 != "." && $0 != "`" }
        var words: [String] = []
        var number: String?
        for word in folded.split(whereSeparator: { $0 == " " || $0 == "-" || $0 == "," || $0 == "\u{A0}" }) {
            let text = String(word)
            if Self.numbers.contains(text) { number = text } else if !Self.particles.contains(text) { words.append(text) }
        }
        return NameKey(words: joined(words).map(Self.transliterated), number: number)
    }

    /// `abd al-latif`, `abdul latif`, `abdullatif` are one.
    private func joined(_ words: [String]) -> [String] {
        var result: [String] = []
        var position = 0
        while position < words.count {
            if ["abd", "abdul", "abdel", "abdol", "abdal"].contains(words[position]), position + 1 < words.count {
                result.append("abdul" + words[position + 1])
                position += 2
            } else {
                result.append(words[position])
                position += 1
            }
        }
        return result
    }

    private static let particles: Set<String> = [
        "al", "el", "ul", "as", "ash", "ar", "an", "ad", "az", "at", "bin", "ibn", "ben", "bint", "von", "van",
        "de", "der", "den", "da", "dos", "di", "du", "del", "la", "le", "jr", "sr", "e", "y", "zu",
    ]

    private static let numbers: Set<String> = [
        "ii", "iii", "iv", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xxiii",
    ]

    /// - Note: Short words are left alone: *Li* and *Lee* are two families.
    private static func transliterated(_ word: String) -> String {
        guard word.utf8.count >= 4 else { return word }
        var text = word
        for (spelling, sound) in spellings { text = text.replacing(spelling, with: sound) }
        var result = ""
        for letter in text where letter != result.last { result.append(letter) }
        for (ending, sound) in endings where result.hasSuffix(ending) && result.utf8.count > 4 {
            result = result.dropLast(ending.count) + sound
        }
        return result
    }

    private static let spellings: [(String, String)] = [
        ("mohammed", "muhamad"), ("mohammad", "muhamad"), ("muhammad", "muhamad"), ("mohamed", "muhamad"),
        ("mohamad", "muhamad"), ("muhammed", "muhamad"), ("ahmed", "ahmad"), ("dh", "z"), ("gh", "k"), ("q", "k"),
        ("ou", "u"), ("oo", "u"), ("o", "u"), ("ai", "y"), ("ei", "y"), ("ay", "y"), ("ey", "y"), ("e", "i"),
        ("y", "i"), ("w", "v"),
    ]

    private static let endings: [(String, String)] = [("ij", "i"), ("iji", "i"), ("ih", "i"), ("ah", "a")]
}
