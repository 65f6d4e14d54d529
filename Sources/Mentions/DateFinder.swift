import ArticleText
import Dictionaries
import Model

/// Finds time expressions among tokens; the words come from the classes `month`, `weekday`, `relative_day`,
/// `number_word`, `past_pointer`, `present_pointer`, `future_pointer` and `time_unit` of `words.tsv`.
struct DateFinder: Sendable {
    private let months: PhraseTrie<Int?>
    private let weekdays: PhraseTrie<Int?>
    private let relativeDays: PhraseTrie<Int?>
    private let units: PhraseTrie<Int?>
    private let pointers: [(DateExpression.Pointer, PhraseTrie<Int?>)]
    private let dayParts: PhraseTrie<Int?>
    private let rangeWords: Set<WordID>
    private let number: NumberReading

    init(_ dictionaries: Dictionaries) {
        let classes = dictionaries.classes
        func trie(_ name: String) -> PhraseTrie<Int?> { classes.trie(name) ?? PhraseTrie() }
        months = trie("month")
        weekdays = trie("weekday")
        relativeDays = trie("relative_day")
        units = trie("time_unit")
        dayParts = trie("day_part")
        pointers = [(.past, trie("past_pointer")), (.present, trie("present_pointer")), (.future, trie("future_pointer"))]
        rangeWords = Set(["to", "until", "till", "and", "through"].map { dictionaries.vocabulary.identifier(of: $0) })
        number = NumberReading(words: trie("number_word"))
    }

    /// The expression that starts at a token, and the number of its tokens.
    func expression(at start: Int, in text: ArticleTokens, end: Int) -> (DateExpression, Int)? {
        let cursor = DateCursor(text: text, end: end)
        return fullDate(start, cursor) ?? pointed(start, cursor) ?? weekday(start, cursor)
            ?? relativeDay(start, cursor) ?? month(start, cursor) ?? year(start, cursor)
    }

    private func match(_ trie: PhraseTrie<Int?>, _ position: Int, _ cursor: DateCursor) -> (value: Int, length: Int)? {
        guard
            let match = trie.longestMatch(
                at: position, count: cursor.end, word: { cursor.text.tokens[$0].word })
        else { return nil }
        return (match.values.compactMap { $0 }.first ?? 0, match.length)
    }

    // MARK: Dates with a day

    private func fullDate(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        if let numeric = cursor.numericDate(at: start) { return numeric }
        return dayFirst(start, cursor) ?? monthFirst(start, cursor)
    }

    /// `8 May 2024`, `12 to 15 March 2018`, `29 November to 1 December`.
    private func dayFirst(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        guard let first = number.day(at: start, cursor) else { return nil }
        var position = start + first.length
        var second: Int?
        if let range = rangeEnd(position, cursor) {
            second = range.day
            position = range.next
        }
        if cursor.isWord(position, "of") { position += 1 }
        guard let month = match(months, position, cursor), cursor.isMonthSpelling(position) else { return nil }
        position += month.length
        let year = number.year(afterComma: position, cursor)
        if let year { position = year.next }
        let start0 = Self.value(month.value, first.value, year?.value)
        if let second {
            return (DateExpression(value: start0, end: Self.value(month.value, second, year?.value)), position - start)
        }
        if let tail = tailRange(position, cursor, dayFirstOnly: true) {
            return (DateExpression(value: start0, end: tail.value), tail.next - start)
        }
        return (DateExpression(value: start0), position - start)
    }

    /// `May 8`, `Sept. 2-3, 2024`, `March 26 to 31`.
    private func monthFirst(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        guard let month = match(months, start, cursor), cursor.isMonthSpelling(start) else { return nil }
        var position = start + month.length
        if cursor.isSign(position, ".") { position += 1 }
        guard let day = number.day(at: position, cursor) else { return nil }
        position += day.length
        var second: Int?
        if let range = rangeEnd(position, cursor) {
            second = range.day
            position = range.next
        }
        let year = number.year(afterComma: position, cursor)
        if let year { position = year.next }
        let first = Self.value(month.value, day.value, year?.value)
        if let second {
            return (DateExpression(value: first, end: Self.value(month.value, second, year?.value)), position - start)
        }
        if let tail = tailRange(position, cursor, dayFirstOnly: false) {
            return (DateExpression(value: first, end: tail.value), tail.next - start)
        }
        return (DateExpression(value: first), position - start)
    }

    /// The second day of `12 to 15` or `2-3`, where no month stands between.
    private func rangeEnd(_ position: Int, _ cursor: DateCursor) -> (day: Int, next: Int)? {
        guard cursor.isRangeSign(position) || cursor.isWord(position, in: rangeWords),
            let day = number.day(at: position + 1, cursor), !cursor.isTime(position + 1),
            match(months, position + 1 + day.length, cursor) == nil || true
        else { return nil }
        return (day.value, position + 1 + day.length)
    }

    /// `to 1 December` behind a full first date.
    private func tailRange(
        _ position: Int, _ cursor: DateCursor, dayFirstOnly: Bool
    ) -> (value: DateExpression.Value, next: Int)? {
        guard cursor.isRangeSign(position) || cursor.isWord(position, in: rangeWords),
            !cursor.isWord(position, "and")
        else { return nil }
        let next = dayFirst(position + 1, cursor) ?? monthFirst(position + 1, cursor)
        guard let next, next.0.end == nil else { return nil }
        return (next.0.value, position + 1 + next.1)
    }

    private static func value(_ month: Int, _ day: Int, _ year: Int?) -> DateExpression.Value {
        if let year, let date = PartialDate(year: year, month: month, day: day) { return .stated(date) }
        return .monthDay(month: month, day: day)
    }

    // MARK: Dates without a day of the month

    /// `last month`, `next Monday`, `earlier this month`, `last October`, `next week`.
    private func pointed(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        for (pointer, trie) in pointers {
            guard let match = match(trie, start, cursor) else { continue }
            let position = start + match.length
            if let weekday = self.match(weekdays, position, cursor) {
                return (
                    DateExpression(value: .weekday(weekday.value), pointer: pointer),
                    match.length + weekday.length + dayPart(position + weekday.length, cursor)
                )
            }
            if let month = self.match(months, position, cursor), cursor.isMonthSpelling(position) {
                return (DateExpression(value: .month(month.value), pointer: pointer), match.length + month.length)
            }
            if let unit = self.match(units, position, cursor),
                let kind = DateExpression.Unit(rawValue: Self.unitNames[unit.value] ?? "")
            {
                let offset = pointer == .past ? -1 : pointer == .future ? 1 : 0
                return (
                    DateExpression(value: .unit(kind, offset), pointer: pointer), match.length + unit.length
                )
            }
        }
        return nil
    }

    private static let unitNames = [1: "day", 2: "week", 3: "month", 4: "year"]

    /// `Thursday`, `Wednesday evening`, `Monday, April 25`.
    private func weekday(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        guard let weekday = match(weekdays, start, cursor), cursor.text.tokens[start].capitalised else { return nil }
        var position = start + weekday.length
        if cursor.isSign(position, ".") && cursor.text.tokens[position].glued { position += 1 }
        let comma = cursor.isSign(position, ",") ? position + 1 : position
        if let full = fullDate(cursor.isSign(comma, "(") ? comma + 1 : comma, cursor) {
            let next = (cursor.isSign(comma, "(") ? comma + 1 : comma) + full.1
            return (full.0, next - start + (cursor.isSign(comma, "(") && cursor.isSign(next, ")") ? 1 : 0))
        }
        position += dayPart(position, cursor)
        return (DateExpression(value: .weekday(weekday.value)), position - start)
    }

    private func dayPart(_ position: Int, _ cursor: DateCursor) -> Int {
        match(dayParts, position, cursor)?.length ?? 0
    }

    private func relativeDay(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        guard let day = match(relativeDays, start, cursor) else { return nil }
        return (
            DateExpression(value: .days(day.value)), day.length + dayPart(start + day.length, cursor)
        )
    }

    /// `October`, `May 2016`, `December last`.
    private func month(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        guard let month = match(months, start, cursor), cursor.isMonthSpelling(start),
            cursor.isMonthContext(start, length: month.length)
        else { return nil }
        let position = start + month.length
        if let year = number.year(afterComma: position, cursor),
            let date = PartialDate(year: year.value, month: month.value)
        {
            return (DateExpression(value: .stated(date)), year.next - start)
        }
        if cursor.isWord(position, "last") {
            return (DateExpression(value: .month(month.value), pointer: .past), month.length + 1)
        }
        let pointer = cursor.isWord(position, "of") ? position + 1 : position
        if let year = pointed(pointer, cursor), case .unit(.year, let offset) = year.0.value {
            return (
                DateExpression(value: .monthOfYear(month: month.value, offset: offset)), pointer + year.1 - start
            )
        }
        return (DateExpression(value: .month(month.value)), month.length)
    }

    /// `in 2009`.
    private func year(_ start: Int, _ cursor: DateCursor) -> (DateExpression, Int)? {
        guard let year = number.plainYear(at: start, cursor), cursor.isYearContext(start),
            let date = PartialDate(year: year)
        else { return nil }
        return (DateExpression(value: .stated(date)), 1)
    }
}
