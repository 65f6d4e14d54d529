import Dictionaries

/// Reads the line that says who wrote an article.
struct BylineReader: Sendable {
    /// What a line says of its authors.
    struct Names: Hashable, Sendable {
        let isByline: Bool
        /// In normal capitals; empty where the byline names a desk or an agency.
        let names: [String]
    }

    let furniture: Furniture
    let outlets: Outlets
    let dates: PhraseDates

    /// The authors that the parts of a line name.
    func names(in line: PageLine) -> Names {
        let readings = line.segments.compactMap { reading(of: $0) }
        return Names(isByline: !readings.isEmpty, names: readings.flatMap { $0 })
    }

    /// The names after a byline word: `By MARIANA TEIXEIRA`, `From Ibrahim Sani, Maiduguri, and Folake Adeyinka`.
    ///
    /// - Returns: nil for a part that is no byline, an empty list for one of a desk.
    func reading(of segment: Phrase) -> [String]? {
        let kinds = furniture.kinds(in: segment.words)
        let isDesk = kinds.contains(.desk) && furniture.row(.desk, in: segment) != nil
        if isDesk, segment.bytes.count <= 60 { return [] }
        let last = segment.lastByte
        guard kinds.contains(.byline), last != UInt8(ascii: "."), last != UInt8(ascii: "?"),
            let row = furniture.row(.byline, in: segment)
        else { return nil }
        let parts = segment.blankParts
        guard parts.count <= 16, parts.count > row.words.count else { return nil }
        let rest = segment[parts[row.words.count].lowerBound...]
        let names = names(of: rest)
        if !names.isEmpty { return names }
        return isNameless(rest) ? [] : nil
    }

    /// The people of a list: parts between commas and "and" that have the form of a name. A part after a name's
    /// comma is a place or an office, so only the first part, and parts after "and" or a semicolon, count.
    private func names(of text: Phrase) -> [String] {
        var names: [String] = []
        for group in Self.groups(of: text) {
            guard let first = group.parts(between: UInt8(ascii: ",")).first else { continue }
            let name = withoutPlace(withoutBrackets(first))
            if isPersonName(name) { names.append(Self.inNormalCapitals(name.text)) }
        }
        return names
    }

    private static func groups(of text: Phrase) -> [Phrase] {
        var groups: [Phrase] = []
        var start = text.start
        for part in text.blankParts {
            let isLink = links.contains(part, of: text)
            let isEnd = text.bytes[part.upperBound - 1] == UInt8(ascii: ";")
            guard isLink || isEnd else { continue }
            groups.append(text[start..<(isLink ? part.lowerBound : part.upperBound - 1)])
            start = part.upperBound
        }
        return groups + [text[start...]]
    }

    private func withoutBrackets(_ name: Phrase) -> Phrase {
        let end = name.bytes.firstIndex { "([<".utf8.contains($0) }
        return end.map { name[..<$0] } ?? name
    }

    /// `Lagi Faleafa in Apia` gives `Lagi Faleafa`.
    private func withoutPlace(_ name: Phrase) -> Phrase {
        let cut = name.blankParts.first { placeWords.contains($0, of: name) }
        return cut.map { name[..<$0.lowerBound] } ?? name
    }

    /// Two to five words with capitals, none of which names a desk, a paper or a month.
    func isPersonName(_ name: Phrase) -> Bool {
        let parts = name.blankParts
        guard (2...5).contains(parts.count), name.beginsWithCapital else { return false }
        guard parts.allSatisfy({ isNameWord(name, $0) }) else { return false }
        return furniture.row(.role, in: name) == nil && !outlets.hasOutletWord(name.words)
            && outlets.row(.agency, named: name.words) == nil
            && outlets.row(.outlet, named: name.words) == nil && dates.dates(in: name).isEmpty
    }

    private func isNameWord(_ name: Phrase, _ part: Range<Int>) -> Bool {
        let word = name[part]
        let isForm = word.beginsWithCapital && !word.containsScalar { !Self.isNameSign($0) }
        return isForm || particles.contains(part, of: name)
    }

    private static func isNameSign(_ scalar: UInt32) -> Bool {
        if Phrase.isLetter(scalar) { return true }
        switch Unicode.Scalar(scalar) {
        case "-", ".", "'", "’", "ʻ": return true
        case .some(let mark): return mark.properties.generalCategory == .nonspacingMark
        case nil: return false
        }
    }

    /// A byline without a person: a desk, an agency, "our correspondents".
    private func isNameless(_ text: Phrase) -> Bool {
        furniture.row(.role, in: text) != nil || outlets.row(.agency, named: text.words) != nil
            || outlets.row(.outlet, named: text.words) != nil || outlets.hasOutletWord(text.words)
            || (text.words.count <= 4 && text.beginsWithCapital && !text.words.contains(where: \.isNumber))
    }

    /// `MARIANA TEIXEIRA` gives `Mariana Teixeira`; a name with small letters stays as it is.
    static func inNormalCapitals(_ name: String) -> String {
        guard !name.contains(where: \.isLowercase) else { return name }
        var isInside = false
        var result = ""
        for character in name {
            result += isInside ? character.lowercased() : String(character)
            isInside = character.isLetter
        }
        return result
    }
}

private let links = WordSet(words: ["and", "y", "und", "et", "with"], signs: ["&", "/"])
private let placeWords = WordSet(words: ["in", "for", "at"], signs: ["-", "–", "—"])
private let particles = WordSet(
    words: [
        "de", "da", "do", "dos", "das", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin",
        "ibn",
        "al", "el", "y", "e", "ter", "ten", "zu",
    ], signs: [])
