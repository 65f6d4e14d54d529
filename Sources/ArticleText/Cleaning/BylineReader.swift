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
    let dates: DateFinder

    /// The authors that the parts of a line name.
    func names(in line: PageLine) -> Names {
        let readings = line.segments.compactMap { reading(of: $0) }
        return Names(isByline: !readings.isEmpty, names: readings.flatMap { $0 })
    }

    /// The names after a byline word: `By MARIANA TEIXEIRA`, `From Ibrahim Sani, Maiduguri, and Folake Adeyinka`.
    ///
    /// - Returns: nil for a part that is no byline, an empty list for one of a desk.
    func reading(of segment: String) -> [String]? {
        if furniture.row(.desk, in: segment) != nil, segment.utf8.count <= 60 { return [] }
        let words = segment.split(separator: " ")
        guard words.count <= 16, segment.last != ".", segment.last != "?",
            let row = furniture.row(
                .byline, in: foldedWords(segment), wordsBeforeColon: Furniture.wordsBeforeColon(segment)),
            words.count > row.words.count
        else { return nil }
        let rest = words.dropFirst(row.words.count).joined(separator: " ")
        let names = names(of: rest)
        if !names.isEmpty { return names }
        return isNameless(rest) ? [] : nil
    }

    /// The people of a list: parts between commas and "and" that have the form of a name. A part after a name's
    /// comma is a place or an office, so only the first part, and parts after "and" or a semicolon, count.
    private func names(of text: String) -> [String] {
        var names: [String] = []
        for group in Self.groups(of: text) {
            let first = group.split(separator: ",", omittingEmptySubsequences: true).first ?? ""
            let name = withoutPlace(withoutBrackets(PageLine.trimmingBlanks(first)))
            if isPersonName(name) { names.append(Self.inNormalCapitals(name)) }
        }
        return names
    }

    private static func groups(of text: String) -> [String] {
        var groups: [[Substring]] = [[]]
        for word in text.split(separator: " ") {
            if ["and", "&", "y", "und", "et", "/", "with"].contains(word.lowercased()) {
                groups.append([])
            } else if word.hasSuffix(";") {
                groups[groups.count - 1].append(word.dropLast())
                groups.append([])
            } else {
                groups[groups.count - 1].append(word)
            }
        }
        return groups.map { $0.joined(separator: " ") }
    }

    private func withoutBrackets(_ name: String) -> String {
        PageLine.trimmingBlanks(name.prefix { $0 != "(" && $0 != "[" && $0 != "<" })
    }

    /// `Lagi Faleafa in Apia` gives `Lagi Faleafa`.
    private func withoutPlace(_ name: String) -> String {
        let words = name.split(separator: " ")
        let end =
            words.firstIndex { ["in", "for", "at", "-", "–", "—"].contains($0.lowercased()) } ?? words.count
        return words[..<end].joined(separator: " ")
    }

    /// Two to five words with capitals, none of which names a desk, a paper or a month.
    func isPersonName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (2...5).contains(words.count), !text.contains("?"), !text.contains(":") else { return false }
        let folded = foldedWords(text)
        guard furniture.row(.role, in: folded) == nil, !outlets.hasOutletWord(folded),
            outlets.row(.agency, named: text) == nil, outlets.row(.outlet, named: text) == nil
        else { return false }
        let isForm = words.allSatisfy { word in
            let first = word.first
            return first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-.'’ʻ".contains($0) }
                || particles.contains(String(word))
        }
        return isForm && words.first?.first?.isUppercase == true && dates.dates(in: text).isEmpty
    }

    /// A byline without a person: a desk, an agency, "our correspondents".
    private func isNameless(_ text: String) -> Bool {
        let folded = foldedWords(text)
        return furniture.row(.role, in: folded) != nil || outlets.row(.agency, named: text) != nil
            || outlets.row(.outlet, named: text) != nil || outlets.hasOutletWord(folded)
            || (folded.count <= 4 && text.first?.isUppercase == true && folded.allSatisfy { Int($0) == nil })
    }

    /// `MARIANA TEIXEIRA` gives `Mariana Teixeira`; a name with small letters stays as it is.
    static func inNormalCapitals(_ name: String) -> String {
        let letters = name.filter(\.isLetter)
        guard !letters.contains(where: \.isLowercase) else { return name }
        var isInside = false
        var result = ""
        for character in name {
            result += isInside ? character.lowercased() : String(character)
            isInside = character.isLetter
        }
        return result
    }
}

private let particles: Set = [
    "de", "da", "do", "dos", "das", "del", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn",
    "al", "el", "y",
    "e", "ter", "ten", "zu",
]
