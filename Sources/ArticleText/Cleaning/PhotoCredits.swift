import Dictionaries

/// Cuts the maker's name off a picture's caption.
struct PhotoCredits: Sendable {
    let furniture: Furniture
    let outlets: Outlets

    /// A caption without credits and without the brackets and labels around it; other lines as they are.
    func caption(_ line: String) -> String {
        withoutTrailingCredit(withoutBracketedCredit(withoutLabel(line)))
    }

    /// Whether anything is left of a line that begins with a credit's word.
    func isCaption(_ line: String) -> Bool {
        let rest = caption(line)
        let words = rest.split(separator: " ")
        return words.count >= 6 && words.dropFirst().filter { $0.first?.isLowercase == true }.count >= 2
    }

    /// `[Image: Women sew. CNS]`, `Photo: The minister greets …`, `FILE - In this …`, `UN Photo / X: The …`.
    private func withoutLabel(_ line: String) -> String {
        var text = line
        if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
        if text.hasPrefix("["), let end = text.firstIndex(of: "]"), isCredit(text[..<end]) {
            text = PageLine.trimmingBlanks(text[text.index(after: end)...])
        }
        if let colon = text.firstIndex(of: ":"), isCredit(text[..<colon]),
            foldedWords(text[..<colon]).count <= 6
        {
            let rest = PageLine.trimmingBlanks(text[text.index(after: colon)...])
            if rest.split(separator: " ").count >= 6 { return rest }
        }
        return withoutCaptionWord(text)
    }

    /// `FILE - In this photo …`, `Image caption, The minister …`.
    private func withoutCaptionWord(_ text: String) -> String {
        guard let row = furniture.row(.caption, in: text) else { return text }
        let words = text.split(separator: " ")
        guard words.count > row.words.count + 3 else { return text }
        let mark = words[row.words.count - 1].last
        if mark == "," || mark == ":" { return words.dropFirst(row.words.count).joined(separator: " ") }
        return isDash(words[row.words.count])
            ? words.dropFirst(row.words.count + 1).joined(separator: " ") : text
    }

    /// `… in Tehran, Iran. (AP)`, `… on Mahe, February 9, 2007. [Reuters]`.
    private func withoutBracketedCredit(_ line: String) -> String {
        guard let last = line.last, last == ")" || last == "]",
            let start = line.lastIndex(of: last == ")" ? "(" : "[")
        else { return line }
        let credit = line[line.index(after: start)...].dropLast()
        let words = foldedWords(credit)
        let isMaker =
            isCredit(credit) || credit.contains("/")
            || credit.split(separator: " ").contains {
                outlets.row(.agency, named: $0) != nil || outlets.row(.outlet, named: $0) != nil
            }
        guard words.count <= 8, isMaker else { return line }
        return PageLine.trimmingBlanks(line[..<start])
    }

    /// `… in Dakar. Photo: Ousseynou Mbaye/dpa`, `… on Wednesday. — Courier Photo by X`, `… of the pope. CNS`.
    private func withoutTrailingCredit(_ line: String) -> String {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        for index in words.indices.dropFirst(4) where words[index - 1].last == "." || isDash(words[index - 1])
        {
            let tail = words[index...].joined(separator: " ")
            let folded = foldedWords(tail)
            let isAgency = outlets.row(.agency, named: tail) != nil && index == words.count - 1
            guard folded.count <= 8, isCredit(tail[...]) || isAgency else { continue }
            let end = isDash(words[index - 1]) ? index - 1 : index
            return PageLine.trimmingBlanks(words[..<end].joined(separator: " "))
        }
        return line
    }

    private func isDash(_ word: Substring) -> Bool { ["—", "–", "-", "--", "|"].contains(word) }

    private func isCredit(_ text: Substring) -> Bool {
        let words = foldedWords(text)
        return furniture.row(.credit, in: words) != nil
    }
}
