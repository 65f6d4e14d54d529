import ArticleText
import Dictionaries

/// Reads days and years out of tokens.
struct NumberReading: Sendable {
    private let vocabulary: Vocabulary
    /// `st`, `nd`, `rd`, `th`.
    private let dayEndings: PhraseTrie<Int?>

    init(_ dictionaries: Dictionaries) {
        vocabulary = dictionaries.vocabulary
        dayEndings = dictionaries.classes.trie("day_ending") ?? PhraseTrie()
    }

    /// 1 to 31, `8` or `8th`.
    func day(at position: Int, _ cursor: DateCursor) -> (value: Int, length: Int)? {
        guard position < cursor.end, cursor.text.tokens[position].kind == .number else { return nil }
        let word = cursor.word(position)
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard let value = Int(digits), (1...31).contains(value), isDayEnding(word[digits.endIndex...]) else {
            return nil
        }
        return (value, 1)
    }

    private func isDayEnding(_ ending: Substring) -> Bool {
        guard !ending.isEmpty else { return true }
        let word = vocabulary.identifier(of: ending)
        return dayEndings.longestMatch(at: 0, count: 1) { _ in word } != nil
    }

    /// A year, 1000 to 2999, right here or behind a comma.
    func year(afterComma position: Int, _ cursor: DateCursor) -> (value: Int, next: Int)? {
        let start = cursor.isSign(position, ",") ? position + 1 : position
        return plainYear(at: start, cursor).map { ($0, start + 1) }
    }

    func plainYear(at position: Int, _ cursor: DateCursor) -> Int? {
        guard position >= 0, position < cursor.end, cursor.text.tokens[position].kind == .number,
            let value = Int(cursor.word(position)), (1000...2999).contains(value)
        else { return nil }
        return value
    }
}
