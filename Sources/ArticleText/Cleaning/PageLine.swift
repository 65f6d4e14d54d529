import Dictionaries

/// A line of a page with what its form tells.
struct PageLine: Sendable {
    /// What stands before a line that is an item of a list.
    enum Marker: Sendable {
        case bullet, number
    }

    /// Without blanks around it and without a bullet.
    let text: String
    let marker: Marker?
    /// Whether an empty line, or the page's edge, is above or below.
    let startsBlock: Bool
    let endsBlock: Bool
    let words: [String]
    /// The parts between bars, breadcrumb signs and wide gaps; one for plain text.
    let segments: [String]

    init(_ line: some StringProtocol, startsBlock: Bool, endsBlock: Bool) {
        let (text, marker) = Self.withoutMarker(line)
        (self.text, self.marker) = (text, marker)
        (self.startsBlock, self.endsBlock) = (startsBlock, endsBlock)
        words = foldedWords(text)
        segments = Self.segments(of: text)
    }

    var isOwnBlock: Bool { startsBlock && endsBlock }

    /// Whether the line ends as sentences do, closing quotation marks aside.
    var endsSentence: Bool {
        let end = text.reversed().first { !closingMarks.contains($0) }
        return words.count >= 4 && end.map(sentenceEnds.contains) == true
    }

    /// A paragraph of an article: a sentence of some length, or so many words that nothing else has them.
    var isProse: Bool {
        let isLead = text.hasSuffix(":") && words.count >= 12
        return (endsSentence && words.count >= 10 || isLead || words.count >= 30) && !isMenu
    }

    /// Several short parts side by side: a menu, a row of tags, a breadcrumb trail.
    var isMenu: Bool {
        let counts = segments.map { $0.split(separator: " ").count }
        guard counts.count >= 2, counts.reduce(0, +) <= counts.count * 4 else { return false }
        return counts.count >= 3 || text.contains("|") && counts.allSatisfy { $0 <= 4 }
    }

    /// All letters are capitals, and there are at least two.
    var isCapitals: Bool {
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        return letters.count > 1 && !letters.contains { $0.properties.isLowercase }
    }
}

private let closingMarks: Set<Character> = ["\"", "”", "’", "'", "»", ")", "]", "“"]
private let sentenceEnds: Set<Character> = [".", "!", "?", "…"]
