import ArticleText
import Dictionaries
import Model

/// Finds time expressions among tokens.
struct DateFinder: Sendable {
    /// An expression and the number of its tokens.
    typealias Finding = (expression: DateExpression, length: Int)

    let words: DateWords
    let number: NumberReading

    init(_ dictionaries: Dictionaries) {
        words = DateWords(dictionaries.classes)
        number = NumberReading(dictionaries)
    }

    /// The expression that starts at a token.
    func expression(at start: Int, in text: ArticleTokens, end: Int) -> Finding? {
        let cursor = DateCursor(text: text, end: end)
        return fullDate(start, cursor) ?? pointed(start, cursor) ?? weekday(start, cursor)
            ?? relativeDay(start, cursor) ?? month(start, cursor) ?? year(start, cursor)
    }

    // MARK: Dates with a day of the month

    func fullDate(_ start: Int, _ cursor: DateCursor) -> Finding? {
        if let numeric = cursor.numericDate(at: start) { return numeric }
        return dayFirst(start, cursor) ?? monthFirst(start, cursor)
    }

    /// `8 May 2024`, `12 to 15 March 2018`, `29 November to 1 December`.
    private func dayFirst(_ start: Int, _ cursor: DateCursor) -> Finding? {
        guard let first = number.day(at: start, cursor) else { return nil }
        var position = start + first.length
        let second = rangeEnd(position, cursor)
        position = second?.next ?? position
        if cursor.isWord(position, in: words.prepositions) { position += 1 }
        guard let month = monthName(at: position, cursor) else { return nil }
        return dated(
            start, month: month.value, days: (first.value, second?.day), to: position + month.length, cursor)
    }

    /// `May 8`, `Sept. 2-3, 2024`, `March 26 to 31`.
    private func monthFirst(_ start: Int, _ cursor: DateCursor) -> Finding? {
        guard let month = monthName(at: start, cursor) else { return nil }
        var position = start + month.length
        if cursor.isSign(position, ".") { position += 1 }
        guard let first = number.day(at: position, cursor) else { return nil }
        position += first.length
        let second = rangeEnd(position, cursor)
        return dated(
            start, month: month.value, days: (first.value, second?.day), to: second?.next ?? position, cursor)
    }

    /// Reads the year behind day and month, and the second date behind that where no second day came before
    /// it.
    private func dated(
        _ start: Int, month: Int, days: (first: Int, second: Int?), to end: Int, _ cursor: DateCursor
    ) -> Finding {
        let year = number.year(afterComma: end, cursor)
        let next = year?.next ?? end
        let first = Self.value(month, days.first, year?.value)
        if let second = days.second {
            let last = Self.value(month, second, year?.value)
            return (DateExpression(value: first, end: last), next - start)
        }
        if let tail = tailRange(next, cursor) {
            return (DateExpression(value: first, end: tail.value), tail.next - start)
        }
        return (DateExpression(value: first), next - start)
    }

    /// The second day of `12 to 15` or `2-3`, where no month stands between.
    private func rangeEnd(_ position: Int, _ cursor: DateCursor) -> (day: Int, next: Int)? {
        guard isRange(position, cursor) || cursor.isWord(position, in: words.joiners),
            let day = number.day(at: position + 1, cursor), !cursor.isTime(position + 1)
        else { return nil }
        return (day.value, position + 1 + day.length)
    }

    /// `to 1 December` behind a full first date.
    private func tailRange(
        _ position: Int, _ cursor: DateCursor
    ) -> (value: DateExpression.Value, next: Int)? {
        guard isRange(position, cursor) else { return nil }
        let last = dayFirst(position + 1, cursor) ?? monthFirst(position + 1, cursor)
        guard let last, last.expression.end == nil else { return nil }
        return (last.expression.value, position + 1 + last.length)
    }

    private func isRange(_ position: Int, _ cursor: DateCursor) -> Bool {
        cursor.isRangeSign(position) || cursor.isWord(position, in: words.rangeWords)
    }

    private static func value(_ month: Int, _ day: Int, _ year: Int?) -> DateExpression.Value {
        if let year, let date = PartialDate(year: year, month: month, day: day) { return .stated(date) }
        return .monthDay(month: month, day: day)
    }

    /// A month's name; it is capitalised, for `may` and `march` are verbs.
    func monthName(at position: Int, _ cursor: DateCursor) -> (value: Int, length: Int)? {
        cursor.isCapitalised(position) ? cursor.match(words.months, position) : nil
    }
}
