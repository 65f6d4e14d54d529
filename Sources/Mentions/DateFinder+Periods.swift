import ArticleText
import Model

// Dates without a day of the month.
extension DateFinder {
    /// `last month`, `next Monday`, `earlier this month`, `last October`, `next week`.
    func pointed(_ start: Int, _ cursor: DateCursor) -> Finding? {
        for (pointer, trie) in words.pointers {
            guard let match = cursor.match(trie, start) else { continue }
            let position = start + match.length
            if let (value, length) = pointedValue(position, pointer, cursor) {
                return (DateExpression(value: value, pointer: pointer), match.length + length)
            }
        }
        return nil
    }

    private func pointedValue(
        _ position: Int, _ pointer: DateExpression.Pointer, _ cursor: DateCursor
    ) -> (DateExpression.Value, Int)? {
        if let weekday = cursor.match(words.weekdays, position) {
            return (.weekday(weekday.value), weekday.length + dayPart(position + weekday.length, cursor))
        }
        if let month = monthName(at: position, cursor) { return (.month(month.value), month.length) }
        if let match = cursor.match(words.units, position),
            let unit = DateExpression.Unit(rawValue: match.value)
        {
            return (.unit(unit, pointer.offset), match.length)
        }
        return nil
    }

    /// `Thursday`, `Wednesday evening`, `Monday, April 25`.
    func weekday(_ start: Int, _ cursor: DateCursor) -> Finding? {
        guard let weekday = cursor.match(words.weekdays, start), cursor.isCapitalised(start) else {
            return nil
        }
        var position = start + weekday.length
        if cursor.isSign(position, "."), cursor.text.tokens[position].glued, isShort(start, cursor) {
            position += 1
        }
        let comma = cursor.isSign(position, ",") ? position + 1 : position
        let isBracketed = cursor.isSign(comma, "(")
        if let full = fullDate(isBracketed ? comma + 1 : comma, cursor) {
            let next = (isBracketed ? comma + 1 : comma) + full.length
            let isClosed = isBracketed && cursor.isSign(next, ")")
            return (full.expression, next - start + (isClosed ? 1 : 0))
        }
        position += dayPart(position, cursor)
        return (DateExpression(value: .weekday(weekday.value)), position - start)
    }

    /// `Wed.` and `Thurs.` end in a full stop of their own; behind `Monday` it is the sentence's.
    private func isShort(_ weekday: Int, _ cursor: DateCursor) -> Bool {
        cursor.text.tokens[weekday].range.length <= 5 && weekday + 2 < cursor.end
    }

    private func dayPart(_ position: Int, _ cursor: DateCursor) -> Int {
        cursor.match(words.dayParts, position)?.length ?? 0
    }

    func relativeDay(_ start: Int, _ cursor: DateCursor) -> Finding? {
        guard let day = cursor.match(words.relativeDays, start) else { return nil }
        return (DateExpression(value: .days(day.value)), day.length + dayPart(start + day.length, cursor))
    }

    /// `October`, `May 2016`, `December last`, `October of last year`.
    func month(_ start: Int, _ cursor: DateCursor) -> Finding? {
        guard let month = monthName(at: start, cursor), isMonth(start, length: month.length, cursor) else {
            return nil
        }
        let position = start + month.length
        if let year = number.year(afterComma: position, cursor),
            let date = PartialDate(year: year.value, month: month.value)
        {
            return (DateExpression(value: .stated(date)), year.next - start)
        }
        if cursor.isWord(position, in: words.monthClosers) {
            return (DateExpression(value: .month(month.value), pointer: .past), month.length + 1)
        }
        let pointer = cursor.isWord(position, in: words.prepositions) ? position + 1 : position
        if let year = pointed(pointer, cursor), case .unit(.year, let offset) = year.expression.value {
            let value = DateExpression.Value.monthOfYear(month: month.value, offset: offset)
            return (DateExpression(value: value), pointer + year.length - start)
        }
        return (DateExpression(value: .month(month.value)), month.length)
    }

    /// Whether a lone month is one: `May` needs a preposition or pointer before it or a year behind it.
    private func isMonth(_ position: Int, length: Int, _ cursor: DateCursor) -> Bool {
        guard cursor.isWord(position, in: words.ambiguousMonths) else { return true }
        return cursor.isWord(before: position, in: words.monthOpeners)
            || Int(cursor.word(position + length)).map { $0 > 1000 } ?? false
    }

    /// `in 2009`, `(2009`.
    func year(_ start: Int, _ cursor: DateCursor) -> Finding? {
        guard let year = number.plainYear(at: start, cursor),
            cursor.isWord(before: start, in: words.yearOpeners) || cursor.isSign(start - 1, "("),
            let date = PartialDate(year: year)
        else { return nil }
        return (DateExpression(value: .stated(date)), 1)
    }
}

extension DateExpression.Pointer {
    /// Of `last`, `this` and `next` as a number of units.
    fileprivate var offset: Int {
        switch self {
        case .past: -1
        case .present: 0
        case .future: 1
        }
    }
}
