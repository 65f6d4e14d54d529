import ArticleText
import Dictionaries

/// Reads days, years and small counts out of tokens.
struct NumberReading: Sendable {
    let words: PhraseTrie<Int?>

    /// 1 to 31, `8` or `8th`.
    func day(at position: Int, _ cursor: DateCursor) -> (value: Int, length: Int)? {
        guard position < cursor.end, cursor.text.tokens[position].kind == .number else { return nil }
        var digits = Substring(cursor.word(position))
        for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) { digits = digits.dropLast(2) }
        guard let value = Int(digits), (1...31).contains(value) else { return nil }
        return (value, 1)
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

    /// `3`, `three`.
    func count(at position: Int, _ cursor: DateCursor) -> Int? {
        guard position < cursor.end else { return nil }
        if let value = Int(cursor.word(position)) { return value }
        return words.longestMatch(at: position, count: position + 1) { cursor.text.tokens[$0].word }?
            .values.compactMap { $0 }.first
    }
}
