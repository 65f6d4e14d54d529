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

    /// The longest phrase of a class at a position, and the number that it means.
    func match(_ words: PhraseTrie<Int?>, _ position: Int) -> (value: Int, length: Int)? {
        words.longestMatch(at: position, count: end) { text.tokens[$0].word }.map { match in
            (match.values.compactMap { $0 }.first ?? 0, match.length)
        }
    }

    /// Whether the one word at a position is of a class.
    func isWord(_ position: Int, in words: PhraseTrie<Int?>) -> Bool {
        position < end
            && words.longestMatch(at: position, count: position + 1) { text.tokens[$0].word } != nil
    }

    /// Whether the one word before a position is of a class.
    func isWord(before position: Int, in words: PhraseTrie<Int?>) -> Bool {
        position > 0 && isWord(position - 1, in: words)
    }

    func isSign(_ position: Int, _ scalar: Unicode.Scalar) -> Bool {
        position >= 0 && position < end && text.tokens[position].isSign(scalar)
    }

    func isRangeSign(_ position: Int) -> Bool {
        isSign(position, "-") || isSign(position, "–") || isSign(position, "—")
    }

    func isCapitalised(_ position: Int) -> Bool { position < end && text.tokens[position].capitalised }

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
