import ArticleText
import Dictionaries
import Model

/// The small questions that the date finder asks about tokens; positions beyond the sentence answer no.
struct DateCursor {
    let text: ArticleTokens
    let end: Int

    func word(_ position: Int) -> String {
        position >= 0 && position < end ? text.text(ofToken: position) : ""
    }

    func isWord(_ position: Int, _ word: String) -> Bool { self.word(position).lowercased() == word }

    func isWord(_ position: Int, in words: Set<WordID>) -> Bool {
        position < end && words.contains(text.tokens[position].word)
    }

    func isSign(_ position: Int, _ scalar: Unicode.Scalar) -> Bool {
        position < end && text.tokens[position].isSign(scalar)
    }

    func isRangeSign(_ position: Int) -> Bool {
        isSign(position, "-") || isSign(position, "–") || isSign(position, "—")
    }

    /// Month names are capitalised: `may` and `march` are verbs.
    func isMonthSpelling(_ position: Int) -> Bool { position < end && text.tokens[position].capitalised }

    /// Whether a lone month is one: `May` needs a preposition, a year or a pointer about it.
    func isMonthContext(_ position: Int, length: Int) -> Bool {
        guard ["May", "March", "MAY", "MARCH", "Mar", "Sun", "Dec", "Jan"].contains(word(position)) else { return true }
        let before = word(position - 1).lowercased()
        return ["in", "since", "until", "by", "of", "last", "next", "this", "from", "early", "late", "to", "and"]
            .contains(before) || Int(word(position + length)).map { $0 > 1000 } ?? false
    }

    func isYearContext(_ position: Int) -> Bool {
        let before = word(position - 1).lowercased()
        return ["in", "since", "until", "of", "from", "to", "by", "early", "late", "year", "and", "(", "summer",
            "winter", "spring", "autumn", "before", "after", "during"].contains(before)
    }

    /// `14:20` is a time and no second day.
    func isTime(_ position: Int) -> Bool { isSign(position + 1, ":") }

    /// `2024-05-09`, `29/06/2022`, `10.05.2024`, `29.08.2018`; day first unless the second number is over 12.
    func numericDate(at position: Int) -> (DateExpression, Int)? {
        if let dotted = dottedDate(word(position)) { return (DateExpression(value: .stated(dotted)), 1) }
        guard position + 4 < end, let first = Int(word(position)), let second = Int(word(position + 2)),
            let third = Int(word(position + 4)),
            ["/", "-", "."].contains(word(position + 1)), word(position + 1) == word(position + 3),
            text.tokens[position + 1].glued, text.tokens[position + 2].glued
        else { return nil }
        guard let date = Self.date(first, second, third) else { return nil }
        return (DateExpression(value: .stated(date)), 5)
    }

    private func dottedDate(_ word: String) -> PartialDate? {
        let parts = word.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        return Self.date(parts[0], parts[1], parts[2])
    }

    private static func date(_ first: Int, _ second: Int, _ third: Int) -> PartialDate? {
        if first > 999 { return PartialDate(year: first, month: second, day: third) }
        guard third > 999 else { return nil }
        return PartialDate(year: third, month: second, day: first)
            ?? PartialDate(year: third, month: first, day: second)
    }
}
