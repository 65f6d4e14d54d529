import Dictionaries
import Model

/// Days written with the name of their month.
extension DateForms {
    /// `11 Sep 2024`, `31st August, 2018`, `13-March-2018`, `14 de mayo de 2018`, `5. Mai 2019`.
    func dayThenMonth(at start: Int) -> Found? {
        guard let number = tokens[start].number, tokens[start].digits <= 2 else { return nil }
        let index = skip(from: afterOrdinal(start + 1), marks: ".-/,")
        guard let month = month(at: index) else { return nil }
        return dated(month, day: number, tokens: start..<afterSecondName(month))
    }

    /// `March 25, 2023`, `Sept. 2, 2015`, `Mehr 21 1403`.
    func monthThenDay(at start: Int) -> Found? {
        guard hasNumber(after: start), let month = month(at: start) else { return nil }
        let index = skip(from: month.tokens.upperBound, marks: ".-/")
        guard index < tokens.count, let number = tokens[index].number, tokens[index].digits <= 2 else {
            return nil
        }
        let end = afterOrdinal(index + 1)
        if startsRange(at: end) { return nil }
        return dated(month, day: number, tokens: start..<end)
    }

    /// `2024 Sep 11`, `2024. május 3.`, `2024-Sep-11`.
    func yearThenMonth(at start: Int) -> Found? {
        guard tokens[start].digits == 4, let year = tokens[start].number,
            let month = month(at: skip(from: start + 1, marks: ".-/,"))
        else { return nil }
        let index = skip(from: month.tokens.upperBound, marks: ".-/")
        guard index < tokens.count, let number = tokens[index].number, tokens[index].digits <= 2,
            !startsRange(at: index + 1)
        else { return nil }
        return day(month.calendar, year: year, month: month.number, day: number, start..<(index + 1))
    }

    /// The date with the year that follows, or without one: then the month needs its capital, since `may 2` is
    /// hardly ever one.
    private func dated(_ month: Month, day number: Int, tokens range: Range<Int>) -> Found? {
        let next = skip(from: range.upperBound, marks: ".,-/'")
        if next < tokens.count, let year = year(at: next, after: month),
            let found = day(
                month.calendar, year: year, month: month.number, day: number, range.lowerBound..<(next + 1))
        {
            return found
        }
        guard month.calendar == .gregorian, looksLikeName(tokens[month.tokens.lowerBound]),
            PartialDate(year: 2000, month: month.number, day: number) != nil
        else { return nil }
        return Found(
            reading: .yearless(month: month.number, day: number), calendar: .gregorian, tokens: range)
    }

    /// Four digits, or two where the same hyphen or stroke stands on both sides of the month: `11-Sep-24`.
    private func year(at index: Int, after month: Month) -> Int? {
        guard let number = tokens[index].number else { return nil }
        if tokens[index].digits == 4 { return number }
        let before = month.tokens.lowerBound - 1
        guard tokens[index].digits == 2, number < 40, before > 0, tokens[before].isMark(among: "-/"),
            tokens[before].kind == tokens[index - 1].kind, touches(index), touches(before)
        else { return nil }
        return 2000 + number
    }

    /// Whether a number follows soon enough for a month's name to have a day.
    private func hasNumber(after start: Int) -> Bool {
        let end = calendarOpens(start) ? start + 8 : start + 5
        return tokens[(start + 1)..<min(tokens.count, max(start + 1, end))].contains { $0.number != nil }
    }

    private func calendarOpens(_ start: Int) -> Bool {
        tokens[start].key.map(calendar.opensPhrase) ?? false
    }

    /// `11 سبتمبر/أيلول 2024`: Arab papers name the month twice, for readers in Cairo and in Damascus.
    private func afterSecondName(_ month: Month) -> Int {
        let end = month.tokens.upperBound
        guard end + 1 < tokens.count, tokens[end].isMark(among: "/("), let second = self.month(at: end + 1),
            second.number == month.number
        else { return end }
        let after = second.tokens.upperBound
        return after < tokens.count && tokens[after].isMark(among: ")") ? after + 1 : after
    }

    /// `September 10-12`: days on which something takes place.
    private func startsRange(at index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index].isMark(among: "-") && touches(index) && touches(index + 1)
            && tokens[index + 1].digits <= 2 && tokens[index + 1].number != nil
    }

    private func afterOrdinal(_ index: Int) -> Int {
        index < tokens.count && touches(index) && has(.ordinal, at: index) ? index + 1 : index
    }

    /// The index after two marks or joining words at most.
    private func skip(from start: Int, marks: String) -> Int {
        var index = start
        while index < tokens.count, index < start + 2,
            tokens[index].isMark(among: marks) || has(.joiner, at: index)
        {
            index += 1
        }
        return index
    }
}
