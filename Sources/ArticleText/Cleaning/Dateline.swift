import Dictionaries

/// Where a report was filed, as printed before its first sentence.
struct Dateline: Sendable {
    /// Without the dash: `BUDAPEST, May 8 (Xinhua)`.
    let place: Phrase
    /// The paragraph after it; empty where the dateline has a line to itself.
    let rest: Phrase
}

/// Splits datelines off first paragraphs.
struct DatelineReader: Sendable {
    let furniture: Furniture
    let outlets: Outlets
    let dates: PhraseDates

    /// `RIO DE JANEIRO, March 25 (AP) - `, `TEHRAN – `, `ISLAMABAD: `, `MOSCOW, June 30. /TASS/. `,
    /// `Kathmandu, Dec 1 (PTI) `, and `Aden (Yemen File)` on a line of its own.
    func dateline(of paragraph: Phrase) -> Dateline? {
        guard paragraph.beginsWithCapital else { return nil }
        let limit = Self.reach(of: paragraph)
        return ownLine(paragraph) ?? beforeDash(paragraph, limit) ?? beforeColon(paragraph, limit)
            ?? afterAgency(paragraph, limit)
    }

    /// Up to where a dateline can reach: the first word with a small letter that no place has, an agency's aside.
    private static func reach(of paragraph: Phrase) -> Int {
        var limit = paragraph.start + 110
        paragraph.forEachBlankPart { part in
            guard part.lowerBound < limit else { return false }
            let first = paragraph.bytes[part.lowerBound]
            if first == UInt8(ascii: "(") || first == UInt8(ascii: "/") { return false }
            if first &- 0x61 < 26, !smallWords.contains(part, of: paragraph) {
                limit = part.lowerBound
                return false
            }
            return true
        }
        return min(limit, paragraph.end)
    }

    private func ownLine(_ paragraph: Phrase) -> Dateline? {
        guard paragraph.lastByte == UInt8(ascii: ")"), paragraph.bytes.count <= 60,
            let open = paragraph.bytes.firstIndex(of: UInt8(ascii: "(")),
            isPlace(paragraph[..<open], agencyFollows: true)
        else { return nil }
        return Dateline(place: paragraph, rest: paragraph[paragraph.end...])
    }

    private func beforeDash(_ paragraph: Phrase, _ limit: Int) -> Dateline? {
        // All dashes begin with one of these bytes, a blank or a full stop before them.
        let reach = paragraph.bytes[..<min(limit + 1, paragraph.end)]
        guard reach.contains(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else { return nil }
        for dash in [" -- ", " – ", " — ", " - ", "-- ", "— ", ".- ", ".— "] {
            guard let start = paragraph.firstOffset(of: dash, from: paragraph.start, before: limit) else {
                continue
            }
            let head = paragraph[..<start]
            let rest = paragraph[(start + dash.utf8.count)...]
            guard !rest.isEmpty, isHead(head), !Self.isOpen(head) else { continue }
            return Dateline(place: head, rest: rest)
        }
        return nil
    }

    private func beforeColon(_ paragraph: Phrase, _ limit: Int) -> Dateline? {
        let limit = min(limit, paragraph.start + 61)
        guard let colon = paragraph.firstOffset(of: ": ", from: paragraph.start, before: limit) else {
            return nil
        }
        let head = paragraph[..<colon]
        // A speaker of an interview stands before a colon, too, though hardly in capitals.
        guard !head.hasSmallLetter, head.words.reduce(0, { $0 + $1.length }) > 2, isHead(head) else {
            return nil
        }
        return Dateline(place: head, rest: paragraph[(colon + 2)...])
    }

    /// An agency in brackets or slashes right before the sentence: only after a place and a date.
    private func afterAgency(_ paragraph: Phrase, _ limit: Int) -> Dateline? {
        let limit = min(limit, paragraph.start + 61)
        for (open, close) in [("(", ") "), (" /", "/. "), (" /", "/ ")] {
            guard let start = paragraph.firstOffset(of: open, from: paragraph.start, before: limit),
                case let inner = start + open.utf8.count,
                let end = paragraph.firstOffset(of: close, from: inner + 1, before: paragraph.start + 91)
            else { continue }
            let head = paragraph[..<start]
            guard paragraph[inner..<end].blankPartCount <= 2, head.contains(UInt8(ascii: ",")),
                !dates.dates(in: head).isEmpty, isPlace(head, agencyFollows: true)
            else { continue }
            let place = paragraph[..<(end + close.utf8.count)]
            return Dateline(
                place: place.hasSuffix(".") ? place[..<(place.end - 1)] : place,
                rest: paragraph[(end + close.utf8.count)...])
        }
        return nil
    }

    /// Whether a dash stands inside brackets or quotation marks.
    private static func isOpen(_ head: Phrase) -> Bool {
        head.bytes.count { $0 == UInt8(ascii: "(") } != head.bytes.count { $0 == UInt8(ascii: ")") }
            || head.containsScalar { scalar in
                switch Unicode.Scalar(scalar) {
                case "\"", "“", "”", "„", "«", "»": true
                default: false
                }
            }
    }

    private func isHead(_ head: Phrase) -> Bool {
        guard head.hasSuffix(")"), let open = head.bytes.lastIndex(of: UInt8(ascii: "(")) else {
            return isPlace(head, agencyFollows: false)
        }
        return isPlace(head[..<open], agencyFollows: true)
    }

    /// A place, perhaps with its country, a date and an agency: capitals throughout, small words and months aside.
    private func isPlace(_ text: Phrase, agencyFollows: Bool) -> Bool {
        let parts = text.parts(between: UInt8(ascii: ","))
        guard let first = parts.first, first.beginsWithCapital, first.blankPartCount <= 5 else {
            return false
        }
        let hasAgency =
            agencyFollows || parts.dropFirst().contains { outlets.row(.agency, named: $0.words) != nil }
        let isLong = hasAgency || !dates.dates(in: text).isEmpty
        let limit = isLong ? 14 : first.hasSmallLetter ? 3 : 7
        let words = text.bytes.split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "/") }
        return words.count <= limit && words.allSatisfy { isPlaceWord(text, $0.startIndex..<$0.endIndex) }
    }

    private func isPlaceWord(_ text: Phrase, _ part: Range<Int>) -> Bool {
        let initial = text.scalar(at: part.lowerBound)
        return Phrase.isCapital(initial) || Phrase.isDigit(initial)
            || smallWords.contains(part, of: text) && Phrase.isSmall(initial)
    }
}

private let smallWords = WordSet(words: [
    "de", "da", "do", "del", "la", "le", "el", "al", "of", "the", "and", "am", "sur", "os",
])
