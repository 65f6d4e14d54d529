import Dictionaries

/// Makes a list of people of what pages give as author.
struct AuthorNames {
    let furniture: Furniture
    let outlets: Outlets
    let siteNames: SiteNames
    let dates: DateFinder

    /// The people of some texts, each once; empty where they name a desk, an agency, the site or an account.
    ///
    /// - Parameter isSure: Whether the texts come from an element that bears names only: then one word may be one.
    func people(in texts: [String], isSure: Bool) -> [String] {
        var people: [String] = []
        var seen: Set<[String]> = []
        for name in texts.flatMap({ names(in: PageText.line($0), isSure: isSure) }) {
            if seen.insert(foldedWords(name)).inserted { people.append(name) }
        }
        return people
    }

    /// The names of a byline, `By Anna Berg in Baghdad and Bo Li`; empty for a line that is none.
    func namesOfByline(_ line: String) -> [String] {
        guard let rest = withoutByline(line) else { return [] }
        return names(in: rest, isSure: false)
    }

    /// The people of a text that holds nothing but names in full: capitals throughout, small words aside.
    func plainNames(in text: String) -> [String] {
        let groups = groups(of: text).map { $0.trimmingMarks() }.filter { !$0.isEmpty }
        let areNames = groups.allSatisfy { group in
            let words = group.split(separator: " ")
            return (2...4).contains(words.count) && isPerson(group, isSure: false)
                && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
                && furniture.row(.section, in: group) == nil && furniture.row(.item, in: group) == nil
        }
        return areNames ? groups : []
    }

    /// What follows the word of a byline; nil for a line that begins with none.
    func withoutByline(_ line: String) -> String? {
        let words = line.split(separator: " ")
        guard words.count <= 24,
            let row = furniture.row(
                .byline, in: Phrase(line).words, beforeColon: Phrase(line).wordsBeforeColon),
            words.count > row.words.count
        else { return nil }
        return words.dropFirst(row.words.count).joined(separator: " ")
    }

    private func names(in text: String, isSure: Bool) -> [String] {
        guard text.utf8.count <= 300 else { return [] }
        let rest = withoutByline(text) ?? text
        return groups(of: rest).compactMap { person(in: $0, isSure: isSure) }
    }

    /// The parts between "and", bars, semicolons and commas.
    private func groups(of text: String) -> [String] {
        var groups: [String] = [""]
        for word in text.split(separator: " ") {
            let folded = word.lowercased()
            if joiningWords.contains(folded) {
                groups.append("")
            } else if let last = word.last, partingMarks.contains(last) {
                groups[groups.count - 1] += " " + word.dropLast()
                groups.append("")
            } else {
                groups[groups.count - 1] += " " + word
            }
        }
        return groups.flatMap { $0.split { "،、，;؛/|".contains($0) } }.map { trimmingBlanks($0) }
            .filter { !$0.isEmpty }
    }

    /// `Anna Berg in Baghdad` gives `Anna Berg`, `Political Editor` nothing.
    private func person(in group: String, isSure: Bool) -> String? {
        var words = group.split(separator: " ").filter { !isAddress($0) }
        if let end = words.firstIndex(where: {
            placeWords.contains($0.lowercased()) || "([<–—".contains($0.first ?? " ")
        }) {
            words = Array(words[..<end])
        }
        while let first = words.first, titles.contains(foldedWords(first).joined()), words.count > 2 {
            words.removeFirst()
        }
        let name = trimmingBlanks(words.joined(separator: " ")).trimmingMarks()
        return isPerson(name, isSure: isSure) ? name : nil
    }

    private func isAddress(_ word: Substring) -> Bool {
        word.contains("@") || word.hasPrefix("http") || word.hasPrefix("www.")
            || word.contains("/")
            || word.dropLast().contains(".") && !word.contains(" ") && word.utf8.count > 5
                && word.last != "."
    }

    func isPerson(_ name: String, isSure: Bool) -> Bool {
        let words = foldedWords(name)
        guard !words.isEmpty, words.count <= 6, name.utf8.count <= 90, !siteNames.isSite(name),
            !words.contains(where: { Int($0) != nil }), furniture.row(.role, in: words) == nil,
            outlets.row(.agency, named: name) == nil, outlets.row(.outlet, named: name) == nil,
            !outlets.hasOutletWord(Phrase(name).words),
            !words.contains(where: { $0.utf8.count > 5 && dates.calendar.weekdays[$0] != nil }),
            !name.contains("?"), !name.contains(":"), !name.contains("!")
        else { return false }
        guard dates.dates(in: name).isEmpty, !isSmall(name), !isAddress(name[...]) else { return false }
        if words.count >= 2 { return true }
        // Chinese and Japanese names have no blank.
        let isBeyondLatin = name.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
        return isBeyondLatin ? (2...6).contains(name.count) : isSure && name.count >= 3
    }

    /// Without a capital where the script has them: the name of an account.
    private func isSmall(_ name: String) -> Bool {
        let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
        let first = name.split(separator: " ").filter { !particles.contains(String($0)) }.compactMap(\.first)
        let hasCase = letters.contains { $0.properties.isLowercase && $0.properties.changesWhenUppercased }
        return letters.isEmpty || hasCase && !first.allSatisfy { $0.isUppercase || !$0.isLowercase }
    }
}

extension String {
    /// Without quotation marks, dashes, commas and full stops about it.
    fileprivate func trimmingMarks() -> String {
        let marks = "\"'“”‘’,:-–—•·|*#"
        let head = drop { marks.contains($0) || $0 == " " }
        var end = head.endIndex
        while end > head.startIndex,
            marks.contains(head[head.index(before: end)]) || head[head.index(before: end)] == " "
        {
            end = head.index(before: end)
        }
        return String(head[..<end])
    }
}

private let joiningWords: Set = [
    "and", "&", "y", "und", "et", "e", "with", "ve", "и", "و", "/", "|", "·", "•", "-", "–", "—",
]
private let partingMarks: Set<Character> = [",", ";", "|", "،", "؛", "、"]
private let placeWords: Set = [
    "in", "for", "at", "is", "à", "en", "from", "@", "updated", "published", "posted",
]
private let titles: Set = ["dr", "prof", "mr", "mrs", "ms", "sir"]
private let particles: Set = [
    "de", "da", "do", "dos", "das", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "bint",
    "ibn",
    "al", "el", "y", "e", "ter", "ten", "zu", "al-", "d'", "of",
]
