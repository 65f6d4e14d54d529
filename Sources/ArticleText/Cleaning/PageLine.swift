import Dictionaries

/// A line of a page with what its form tells.
///
/// A class, though nothing in it changes: all steps of cleaning hand lines on, and a copy must cost one count.
final class PageLine: Sendable {
    /// What stands before a line that is an item of a list.
    enum Marker: Sendable {
        case bullet, number
    }

    /// Without blanks around it and without a bullet.
    let phrase: Phrase
    let marker: Marker?
    /// Whether an empty line, or the page's edge, is above or below.
    let startsBlock: Bool
    let endsBlock: Bool
    /// The parts between bars, breadcrumb signs and wide gaps; one for plain text.
    var segments: [Phrase] { parts.isEmpty && !phrase.isEmpty ? [phrase] : parts }
    /// The same; empty for a line of one part.
    private let parts: [Phrase]
    /// Whether the line ends as sentences do, closing quotation marks aside.
    let endsSentence: Bool
    /// A paragraph of an article: a sentence of some length, or so many words that nothing else has them.
    let isProse: Bool
    /// Several short parts side by side: a menu, a row of tags, a breadcrumb trail.
    let isMenu: Bool

    init(_ line: Phrase, startsBlock: Bool, endsBlock: Bool) {
        (phrase, marker) = Self.withoutMarker(line)
        (self.startsBlock, self.endsBlock) = (startsBlock, endsBlock)
        parts = phrase.segments()
        isMenu = Self.isMenu(parts, of: phrase)
        endsSentence = phrase.words.count >= 4 && phrase.endsAsSentence
        let count = phrase.words.count
        let isLead = count >= 12 && phrase.lastByte == UInt8(ascii: ":")
        isProse = (endsSentence && count >= 10 || isLead || count >= 30) && !isMenu
    }

    /// The line as printed.
    var text: String { phrase.text }
    var words: ArraySlice<FoldedWord> { phrase.words }
    /// The bytes of the folded words.
    var length: Int { words.reduce(0) { $0 + $1.length } }
    var hasSegments: Bool { parts.count > 1 }
    var isOwnBlock: Bool { startsBlock && endsBlock }

    private static func isMenu(_ segments: [Phrase], of phrase: Phrase) -> Bool {
        guard segments.count >= 2 else { return false }
        let counts = segments.map(\.blankPartCount)
        guard counts.reduce(0, +) <= counts.count * 4 else { return false }
        return counts.count >= 3 || phrase.contains(UInt8(ascii: "|")) && counts.allSatisfy { $0 <= 4 }
    }
}

extension Phrase {
    /// Whether the last sign ends a sentence, closing marks aside.
    var endsAsSentence: Bool {
        var offset = end
        while offset > start {
            var lead = offset - 1
            while lead > start, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
            switch Unicode.Scalar(scalar(at: lead)) {
            case "\"", "”", "’", "'", "»", ")", "]", "“": offset = lead
            case ".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।": return true
            default: return false
            }
        }
        return false
    }
}
