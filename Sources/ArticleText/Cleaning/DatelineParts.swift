import Dictionaries
import Model

/// What a dateline tells, apart.
struct DatelineParts: Hashable, Sendable {
    /// As printed, without day and agency: `RIO DE JANEIRO`, `TEHRAN, Iran`.
    var place: String?
    /// Who filed the report: `Reuters`, `AP/AFP`.
    var agency: String?
}

/// Takes datelines apart: `BUDAPEST, May 8 (Xinhua)`, `MOSCOW, June 30. /TASS/`, `IRNA`.
struct DatelinePartsReader: Sendable {
    let outlets: Outlets
    let dates: PhraseDates
    let countries: CountryTable

    func parts(of dateline: String) -> DatelineParts {
        var (rest, asides) = withoutAsides(Phrase(dateline))
        var parts = DatelineParts()
        // A state may stand in brackets behind its town, a day behind either.
        if let state = asides.firstIndex(where: isState) {
            rest = rest.joined(with: asides[state])
            asides.remove(at: state)
        }
        parts.agency = asides.lazy.compactMap { undated($0).first?.text }.first
        var names = undated(rest)
        let end = rest.start + (dates.dates(in: rest).last?.range.end ?? rest.bytes.count)
        if let agency = names.indices.first(where: { isAgency($0, of: names) || names[$0].start >= end }) {
            let name = names.remove(at: agency).text
            parts.agency = parts.agency ?? name
        }
        parts.place = names.isEmpty ? nil : names.map(\.text).joined(separator: ", ")
        return parts
    }

    // MARK: Asides

    /// Takes what stands in brackets or slashes off the end.
    private func withoutAsides(_ dateline: Phrase) -> (rest: Phrase, asides: [Phrase]) {
        var rest = dateline
        var asides: [Phrase] = []
        while let (head, aside) = lastAside(of: rest.withoutClosingSigns) {
            rest = head
            asides.insert(aside, at: 0)
        }
        return (rest, asides)
    }

    private func lastAside(of text: Phrase) -> (head: Phrase, aside: Phrase)? {
        for (open, close) in [(UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]"))]
        where text.lastByte == close {
            guard let start = text.bytes.lastIndex(of: open) else { return nil }
            return (text[..<start], text[start + 1..<text.end - 1])
        }
        let slash = UInt8(ascii: "/")
        guard text.lastByte == slash, let start = text.bytes.dropLast().lastIndex(where: { $0 == slash }),
            start == text.start || text.bytes[start - 1] == 0x20
        else { return nil }
        return (text[..<start], text[start + 1..<text.end - 1])
    }

    private func isState(_ aside: Phrase) -> Bool {
        outlets.row(.agency, named: aside.words) == nil && countries.code(named: aside.text) != nil
    }

    // MARK: Names between commas

    /// An agency alone, behind its place, or before it; `PETRA, Jordan` names a town.
    private func isAgency(_ index: Int, of names: [Phrase]) -> Bool {
        let agencies = names[index].parts(between: UInt8(ascii: "/"))
        guard agencies.allSatisfy({ outlets.row(.agency, named: $0.words) != nil }) else { return false }
        return index > 0 || names.count == 1 || countries.code(named: names[1].text) == nil
    }

    /// The parts between commas that tell no day; behind the first none with a number, as other calendars have them.
    private func undated(_ text: Phrase) -> [Phrase] {
        var parts: [Phrase] = []
        var start = text.start
        for date in dates.dates(in: text) {
            parts += text[start..<max(start, text.start + date.range.start)].parts(between: UInt8(ascii: ","))
            start = max(start, text.start + date.range.end)
        }
        parts += text[start...].parts(between: UInt8(ascii: ","))
        let names = parts.map(\.withoutClosingSigns).filter { !$0.words.isEmpty && !isDay($0) }
        return names.prefix(1) + names.dropFirst().filter { !$0.words.contains(where: \.isNumber) }
    }

    /// A weekday alone, or what is left of a date: numbers.
    private func isDay(_ part: Phrase) -> Bool {
        part.words.allSatisfy { word in
            let text = String(decoding: part.bytes[word.start..<word.end], as: UTF8.self).lowercased()
            return word.isNumber || dates.finder.calendar.weekdays[text] != nil
        }
    }
}

extension Phrase {
    /// Without commas, colons, dashes and a sentence's full stop at its end; `D.C.` keeps its own.
    fileprivate var withoutClosingSigns: Phrase {
        var text = self
        while !text.isEmpty, text.isClosed { text = text[..<text.lastScalarStart] }
        return text
    }

    private var isClosed: Bool {
        switch Unicode.Scalar(scalar(at: lastScalarStart)) {
        case ",", ":", ";", "-", "–", "—": true
        case ".": bytes[lastBlankPart].count { $0 == UInt8(ascii: ".") } == 1
        default: false
        }
    }

    private var lastScalarStart: Int {
        var lead = end - 1
        while lead > start, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return lead
    }

    /// `TEHRAN (Iran)`.
    fileprivate func joined(with aside: Phrase) -> Phrase { Phrase("\(text) (\(aside.text))") }
}
