import Dictionaries

/// Makes a list of people of what pages give as author.
struct AuthorNames {
    let furniture: Furniture
    let outlets: Outlets
    let siteNames: SiteNames
    let dates: DateFinder
    let weekdays: WeekdayKeys

    /// The people of some texts, each once; empty where they name a desk, an agency, the site or an account.
    ///
    /// - Parameter isSure: Whether the texts come from an element that bears names only: then one word may be one.
    func people(in texts: [String], isSure: Bool) -> [String] {
        var people: [String] = []
        var seen: [[FoldedWord]] = []
        for name in texts.prefix(most).flatMap({ names(in: PageText.line($0), isSure: isSure) }) {
            let words = FoldedWord.words(in: name)
            if seen.contains(words) { continue }
            seen.append(words)
            people.append(name)
        }
        return people
    }

    /// The names of a byline, `By Anna Berg in Baghdad and Bo Li`; empty for a line that is none.
    func namesOfByline(_ line: Phrase) -> [String] {
        guard let rest = withoutByline(line) else { return [] }
        return names(in: rest, isSure: false)
    }

    /// The people of a text that holds nothing but names in full: capitals throughout, small words aside.
    func plainNames(in text: String) -> [String] {
        let groups = groups(of: text).map { $0.trimmingMarks() }.filter { !$0.isEmpty }
        let areNames = groups.allSatisfy { group in
            let words = blankParts(group)
            return (2...4).contains(words.count) && isPerson(group, isSure: false)
                && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
                && furniture.row(.section, in: group) == nil && furniture.row(.item, in: group) == nil
        }
        return areNames ? groups : []
    }

    /// What follows the word of a byline; nil for a line that begins with none.
    func withoutByline(_ line: String) -> String? { withoutByline(Phrase(line)) }

    /// The same for a line whose words are known.
    func withoutByline(_ line: Phrase) -> String? {
        guard !furniture.kinds(in: line.words).isDisjoint(with: Self.byline),
            let row = furniture.row(.byline, in: line.words, beforeColon: line.wordsBeforeColon)
        else { return nil }
        let words = line.bytes.split(separator: 0x20)
        guard words.count <= 24, words.count > row.words.count else { return nil }
        let rest = words.dropFirst(row.words.count).joined(separator: [0x20])
        return String(decoding: Array(rest), as: UTF8.self)
    }

    private static let byline: Furniture.Kinds = [.init(.byline)]

    private func names(in text: String, isSure: Bool) -> [String] {
        guard text.utf8.count <= 300 else { return [] }
        let rest = withoutByline(text) ?? text
        return groups(of: rest).compactMap { person(in: $0, isSure: isSure) }
    }

    /// The parts between "and", bars, semicolons and commas.
    private func groups(of text: String) -> [String] {
        var groups: [String] = [""]
        for word in blankParts(text) {
            if word.utf8.count <= 4, joiningWords.contains(word.lowercased()) {
                groups.append("")
            } else if let last = word.unicodeScalars.last, isPartingMark(last) {
                groups[groups.count - 1] += " " + word.dropLast()
                groups.append("")
            } else {
                groups[groups.count - 1] += " " + word
            }
        }
        return groups.flatMap { $0.unicodeScalars.split(whereSeparator: isGroupMark) }
            .map { trimmingBlanks(Substring($0)) }.filter { !$0.isEmpty }
    }

    /// `Anna Berg in Baghdad` gives `Anna Berg`, `Political Editor` nothing.
    private func person(in group: String, isSure: Bool) -> String? {
        var words = blankParts(group).filter { !isAddress($0) }
        if let end = words.firstIndex(where: {
            $0.utf8.count <= 9 && placeWords.contains($0.lowercased())
                || $0.unicodeScalars.first.map(isOpeningMark) == true
        }) {
            words = Array(words[..<end])
        }
        while words.count > 2, let first = words.first, titles.contains(foldedWords(first).joined()) {
            words.removeFirst()
        }
        let name = trimmingBlanks(words.joined(separator: " ")).trimmingMarks()
        return isPerson(name, isSure: isSure) ? name : nil
    }

    private func isAddress(_ word: Substring) -> Bool {
        let bytes = word.utf8
        return bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "/"))
            || bytes.starts(with: "http".utf8) || bytes.starts(with: "www.".utf8)
            || bytes.count > 5 && bytes.last != UInt8(ascii: ".")
                && bytes.dropLast().contains(UInt8(ascii: ".")) && !bytes.contains(0x20)
    }

    func isPerson(_ name: String, isSure: Bool) -> Bool {
        guard name.utf8.count <= 90 else { return false }
        let words = FoldedWord.words(in: name)[...]
        guard !words.isEmpty, words.count <= 6, !words.contains(where: \.isNumber), !siteNames.isSite(words),
            furniture.row(.role, in: words) == nil, outlets.row(.agency, named: words) == nil,
            outlets.row(.outlet, named: words) == nil, !outlets.hasOutletWord(words),
            !words.contains(where: weekdays.contains), !name.utf8.contains(where: isNoNameMark)
        else { return false }
        guard dates.dates(in: name).isEmpty, !isSmall(name), !isAddress(name[...]) else { return false }
        if words.count >= 2 { return true }
        // Chinese and Japanese names have no blank.
        let isBeyondLatin = name.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
        return isBeyondLatin ? (2...6).contains(name.count) : isSure && name.count >= 3
    }

    /// Without a capital where the script has them: the name of an account.
    private func isSmall(_ name: String) -> Bool {
        if name.utf8.allSatisfy({ $0 < 0x80 }) { return isSmall(ascii: name) }
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
        let first = name.split(separator: " ").filter { !particles.contains(String($0)) }.compactMap(\.first)
        let hasCase = letters.contains { $0.properties.isLowercase && $0.properties.changesWhenUppercased }
        return letters.isEmpty || hasCase && !first.allSatisfy { $0.isUppercase || !$0.isLowercase }
    }

    private func isSmall(ascii name: String) -> Bool {
        let hasSmall = name.utf8.contains { $0 &- 0x61 < 26 }
        guard hasSmall else { return !name.utf8.contains { $0 &- 0x41 < 26 } }
        return blankParts(name).contains { part in
            (part.utf8.first.map { $0 &- 0x61 < 26 } ?? false) && !particles.contains(String(part))
        }
    }
}

extension String {
    /// Without quotation marks, dashes, commas and full stops about it.
    fileprivate func trimmingMarks() -> String {
        let scalars = unicodeScalars
        let start = scalars.firstIndex { !isEdgeMark($0) } ?? scalars.endIndex
        guard let last = scalars.lastIndex(where: { !isEdgeMark($0) }) else { return "" }
        return String(self[start..<scalars.index(after: last)])
    }
}

/// The parts of a line between blanks.
private func blankParts(_ text: String) -> [Substring] {
    text.utf8.split(separator: 0x20).map { Substring($0) }
}

private func isEdgeMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "“", "”", "‘", "’", ",", ":", "-", "–", "—", "•", "·", "|", "*", "#", " ": true
    default: false
    }
}

private func isPartingMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "|", "،", "؛", "、": true
    default: false
    }
}

private func isGroupMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "،", "、", "，", ";", "؛", "/", "|": true
    default: false
    }
}

private func isOpeningMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "<", "–", "—": true
    default: false
    }
}

private func isNoNameMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "?") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "!")
}

/// More texts than any page gives of its authors.
private let most = 200

private let joiningWords: Set = [
    "and", "&", "y", "und", "et", "e", "with", "ve", "и", "و", "/", "|", "·", "•", "-", "–", "—",
]
private let placeWords: Set = [
    "in", "for", "at", "is", "à", "en", "from", "@", "updated", "published", "posted",
]
private let titles: Set = ["dr", "prof", "mr", "mrs", "ms", "sir"]
private let particles: Set = [
    "de", "da", "do", "dos", "das", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "bint",
    "ibn",
    "al", "el", "y", "e", "ter", "ten", "zu", "al-", "d'", "of",
]
