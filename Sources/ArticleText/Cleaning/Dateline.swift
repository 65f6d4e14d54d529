import Dictionaries

/// Where a report was filed, as printed before its first sentence.
struct Dateline: Hashable, Sendable {
    /// Without the dash: `BUDAPEST, May 8 (Xinhua)`.
    let text: String
    /// The paragraph after it; empty where the dateline has a line to itself.
    let rest: String
}

/// Splits datelines off first paragraphs.
struct DatelineReader: Sendable {
    let outlets: Outlets
    let dates: DateFinder

    /// `RIO DE JANEIRO, March 25 (AP) - `, `TEHRAN – `, `ISLAMABAD: `, `MOSCOW, June 30. /TASS/. `,
    /// `Kathmandu, Dec 1 (PTI) `, and `Aden (Yemen File)` on a line of its own.
    func dateline(of paragraph: String) -> Dateline? {
        ownLine(paragraph) ?? beforeDash(paragraph) ?? beforeColon(paragraph) ?? afterAgency(paragraph)
    }

    private func ownLine(_ paragraph: String) -> Dateline? {
        guard paragraph.last == ")", paragraph.utf8.count <= 60, let open = paragraph.firstIndex(of: "("),
            isPlace(PageLine.trimmingBlanks(paragraph[..<open]), agencyFollows: true)
        else { return nil }
        return Dateline(text: paragraph, rest: "")
    }

    private func beforeDash(_ paragraph: String) -> Dateline? {
        for dash in [" -- ", " – ", " — ", " - ", "-- ", "— ", ".- ", ".— "] {
            guard let range = Self.range(of: dash, in: paragraph, within: 110) else { continue }
            let head = String(paragraph[..<range.lowerBound])
            let rest = PageLine.trimmingBlanks(paragraph[range.upperBound...])
            guard !rest.isEmpty, isHead(head), !Self.isOpen(head) else { continue }
            return Dateline(text: head, rest: rest)
        }
        return nil
    }

    private func beforeColon(_ paragraph: String) -> Dateline? {
        guard let range = Self.range(of: ": ", in: paragraph, within: 60) else { return nil }
        let head = String(paragraph[..<range.lowerBound])
        let letters = head.filter(\.isLetter)
        // A speaker of an interview stands before a colon, too, though hardly in capitals.
        guard letters.count > 2, !letters.contains(where: \.isLowercase), isHead(head) else { return nil }
        return Dateline(text: head, rest: String(paragraph[range.upperBound...]))
    }

    /// An agency in brackets or slashes right before the sentence: only after a place and a date.
    private func afterAgency(_ paragraph: String) -> Dateline? {
        for (open, close) in [("(", ") "), (" /", "/. "), (" /", "/ ")] {
            guard let start = Self.range(of: open, in: paragraph, within: 60),
                let end = Self.range(of: close, in: paragraph, within: 90), start.upperBound < end.lowerBound
            else { continue }
            let head = PageLine.trimmingBlanks(paragraph[..<start.lowerBound])
            let agency = paragraph[start.upperBound..<end.lowerBound]
            guard agency.split(separator: " ").count <= 2, head.contains(","), !dates.dates(in: head).isEmpty,
                isPlace(head, agencyFollows: true)
            else { continue }
            let text = paragraph[..<end.upperBound].drop { $0 == " " }
            let trimmed = PageLine.trimmingBlanks(text)
            return Dateline(
                text: trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed,
                rest: String(paragraph[end.upperBound...]))
        }
        return nil
    }

    /// Whether a dash stands inside brackets or quotation marks.
    private static func isOpen(_ head: String) -> Bool {
        head.filter { $0 == "(" }.count != head.filter { $0 == ")" }.count
            || head.contains { "\"“”„«»".contains($0) }
    }

    private func isHead(_ head: String) -> Bool {
        var place = head
        var agencyFollows = false
        if head.hasSuffix(")"), let open = head.lastIndex(of: "(") {
            place = PageLine.trimmingBlanks(head[..<open])
            agencyFollows = true
        }
        return isPlace(place, agencyFollows: agencyFollows)
    }

    /// A place, perhaps with its country, a date and an agency: capitals throughout, small words and months aside.
    private func isPlace(_ text: String, agencyFollows: Bool) -> Bool {
        let parts = text.split(separator: ",").map { PageLine.trimmingBlanks($0) }
        guard let first = parts.first, first.first?.isLetter == true else { return false }
        let isDated = !dates.dates(in: text).isEmpty
        let hasAgency = agencyFollows || parts.dropFirst().contains { outlets.row(.agency, named: $0) != nil }
        let words = text.split(whereSeparator: { " ,/".contains($0) })
        let limit = isDated || hasAgency ? 14 : isCapitals(first) ? 7 : 3
        guard words.count <= limit, first.split(separator: " ").count <= 5 else { return false }
        return words.allSatisfy { word in
            guard let initial = word.first else { return false }
            return initial.isUppercase || initial.isNumber || smallWords.contains(String(word))
        } && first.first?.isUppercase == true
    }

    private func isCapitals(_ text: String) -> Bool { !text.contains(where: \.isLowercase) }

    /// Where a mark first stands among the first `limit` bytes of a text.
    private static func range(of mark: String, in text: String, within limit: Int) -> Range<String.Index>? {
        let bytes = Array(text.utf8.prefix(limit + mark.utf8.count))
        let wanted = Array(mark.utf8)
        let start = bytes.indices.dropLast(wanted.count - 1).first { index in
            bytes[index] == wanted[0] && bytes[index...].starts(with: wanted)
        }
        return start.map { start in
            let lower = text.utf8.index(text.startIndex, offsetBy: start)
            return lower..<text.utf8.index(lower, offsetBy: wanted.count)
        }
    }
}

private let smallWords: Set = [
    "de", "da", "do", "del", "la", "le", "el", "al", "of", "the", "and", "am", "sur", "os",
]
