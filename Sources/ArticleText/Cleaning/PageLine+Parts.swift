extension PageLine {
    private static let bullets: Set<Character> = [
        "•", "·", "▪", "▸", "▶", "►", "●", "○", "◦", "■", "□", "♦", "→", "←", "›", "»", "‣", "*", ">", "+",
        "-", "–", "—", "☰",
    ]

    private static let plainBullets: Set<Character> = ["•", "▪", "▸", "►", "●", "■", "♦"]

    /// Takes bullets and list numbers off the front. A number stays in the text: it may be the article's.
    static func withoutMarker(_ line: some StringProtocol) -> (text: String, marker: Marker?) {
        let trimmed = trimmingBlanks(line)
        let signs = trimmed.prefix { bullets.contains($0) }
        let rest = trimmed.dropFirst(signs.count)
        // A minus sign or a dash sticks to what follows it, a bullet does not; some signs are never anything else.
        if !signs.isEmpty, signs.count < 3, rest.first == " " || signs.allSatisfy(plainBullets.contains) {
            return (trimmingBlanks(rest), .bullet)
        }
        return (trimmed, startsWithListNumber(trimmed) ? .number : nil)
    }

    private static func startsWithListNumber(_ text: String) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard (1...2).contains(digits.count) else { return false }
        return rest.hasPrefix(". ") || rest.hasPrefix(") ") || rest.hasPrefix("  ")
    }

    static func trimmingBlanks(_ text: some StringProtocol) -> String {
        let start = text.firstIndex { $0 != " " } ?? text.endIndex
        let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? start
        return String(text[start..<end])
    }

    private static let separators: Set<Character> = ["|", "·", "•", "›", "»", "▸", "►", "☰", ">", "/"]

    /// Splits at a bar, at a separating sign between blanks and at two or more blanks.
    static func segments(of text: String) -> [String] {
        var segments: [String] = []
        var current = ""
        var blanks = 1
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let nextIsBlank = index + 1 == characters.count || characters[index + 1] == " "
            let separates = character == "|" || separators.contains(character) && blanks > 0 && nextIsBlank
            let isWideGap = character == " " && blanks > 0
            if separates || isWideGap {
                segments.append(current)
                current = ""
            } else {
                current.append(character)
            }
            blanks = character == " " ? blanks + 1 : 0
        }
        return (segments + [current]).map { trimmingBlanks($0) }.filter { !$0.isEmpty }
    }
}
