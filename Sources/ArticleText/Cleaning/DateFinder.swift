import Dictionaries
import Model

/// Finds the dates that a line prints: `11 Sep 2024`, `March 25, 2023`, `10.05.2024`, `2024-05-09`, `9 May`.
///
/// - Note: Years are 1900 to 2099, so that `1403` of the Iranian and `1439` of the Islamic calendar are none.
struct DateFinder: Sendable {
    let calendar: FurnitureCalendar

    /// In the order of the line; none overlap.
    func dates(in line: String) -> [PrintedDate] {
        let tokens = DateToken.tokens(of: line)
        var dates: [PrintedDate] = []
        var index = 0
        while index < tokens.count {
            if let (reading, end) = reading(tokens, at: index) {
                let range = TextRange(start: tokens[index].start, end: tokens[end - 1].end)
                let weekday = weekday(tokens, before: index) ?? weekday(tokens, after: end)
                dates.append(PrintedDate(reading: reading, weekday: weekday, range: range))
                index = end
            } else {
                index += 1
            }
        }
        return dates
    }

    private typealias Found = (reading: PrintedDate.Reading, end: Int)

    private func reading(_ tokens: [DateToken], at start: Int) -> Found? {
        // A number that goes on to the left is part of something else: a telephone number, 1439/6/24.
        if start > 1, tokens[start].number != nil, tokens[start - 1].isMark(among: "/-."),
            tokens[start - 2].number != nil, tokens[start - 1].end == tokens[start].start,
            tokens[start - 2].end == tokens[start - 1].start
        {
            return nil
        }
        return numeric(tokens, at: start) ?? dayThenMonth(tokens, at: start)
            ?? monthThenDay(tokens, at: start)
    }

    /// `2024-05-09`, `2018/03/12`, `10.05.2024`, `31/07/2023`, `9/2/17`.
    private func numeric(_ tokens: [DateToken], at start: Int) -> Found? {
        guard start + 4 < tokens.count, let first = tokens[start].number,
            let second = tokens[start + 2].number,
            let third = tokens[start + 4].number, tokens[start + 1].isMark(among: "/-."),
            tokens[start + 1].kind == tokens[start + 3].kind,
            tokens[start].end + 1 == tokens[start + 2].start,
            tokens[start + 2].end + 1 == tokens[start + 4].start
        else { return nil }
        if tokens[start].digits == 4 {
            return day(year: first, month: second, day: third).map { (.day($0), start + 5) }
        }
        guard let year = fullYear(tokens[start + 4]) else { return nil }
        let dayFirst = day(year: year, month: second, day: first)
        let monthFirst = day(year: year, month: first, day: second)
        if tokens[start + 1].isMark(among: ".") { return dayFirst.map { (.day($0), start + 5) } }
        if let dayFirst, let monthFirst, dayFirst != monthFirst {
            return (.either(dayFirst: dayFirst, monthFirst: monthFirst), start + 5)
        }
        return (dayFirst ?? monthFirst).map { (.day($0), start + 5) }
    }

    /// `11 Sep 2024`, `31st August, 2018`, `13-March-2018`, `14 de mayo de 2018`, `5. Mai 2019`.
    private func dayThenMonth(_ tokens: [DateToken], at start: Int) -> Found? {
        guard let number = tokens[start].number, tokens[start].digits <= 2 else { return nil }
        var index = afterOrdinal(tokens, start + 1)
        index = skip(tokens, from: index, marks: ".-/,", words: ["of", "de", "di"])
        guard index < tokens.count, let month = tokens[index].word.flatMap({ calendar.months[$0] }) else {
            return nil
        }
        return dated(tokens, month: month, at: index, day: number, after: index + 1)
    }

    /// `March 25, 2023`, `Sept. 2, 2015`, `May 04 2021`.
    private func monthThenDay(_ tokens: [DateToken], at start: Int) -> Found? {
        guard let month = tokens[start].word.flatMap({ calendar.months[$0] }) else { return nil }
        let index = skip(tokens, from: start + 1, marks: ".-/", words: ["the"])
        guard index < tokens.count, let number = tokens[index].number, tokens[index].digits <= 2 else {
            return nil
        }
        return dated(tokens, month: month, at: start, day: number, after: afterOrdinal(tokens, index + 1))
    }

    /// The date with the year that follows, or without one: then the month needs its capital, since `may 2` is
    /// hardly ever one.
    private func dated(
        _ tokens: [DateToken], month: Int, at name: Int, day number: Int, after index: Int
    ) -> Found? {
        let next = skip(tokens, from: index, marks: ".,-/", words: ["of", "de", "del"])
        if next < tokens.count, tokens[next].digits == 4, let year = tokens[next].number,
            let date = day(year: year, month: month, day: number)
        {
            return (.day(date), next + 1)
        }
        guard tokens[name].isCapitalised, PartialDate(year: 2000, month: month, day: number) != nil else {
            return nil
        }
        return (.yearless(month: month, day: number), index)
    }

    private func day(year: Int, month: Int, day: Int) -> PartialDate? {
        (1900...2099).contains(year) ? PartialDate(year: year, month: month, day: day) : nil
    }

    private func fullYear(_ token: DateToken) -> Int? {
        switch token.digits {
        case 4: token.number
        case 2: token.number.map { $0 + 2000 }
        default: nil
        }
    }

    private func afterOrdinal(_ tokens: [DateToken], _ index: Int) -> Int {
        guard index < tokens.count, tokens[index].start == tokens[index - 1].end,
            let word = tokens[index].word,
            ["st", "nd", "rd", "th", "º", "er"].contains(word)
        else { return index }
        return index + 1
    }

    private func skip(_ tokens: [DateToken], from start: Int, marks: StaticString, words: [String]) -> Int {
        var index = start
        while index < tokens.count, index < start + 2 {
            guard tokens[index].isMark(among: marks) || tokens[index].word.map(words.contains) == true else {
                break
            }
            index += 1
        }
        return index
    }

    private func weekday(_ tokens: [DateToken], before index: Int) -> Int? {
        var index = index - 1
        while index >= 0, tokens[index].isMark(among: ",.-/") { index -= 1 }
        return index >= 0 ? tokens[index].word.flatMap { calendar.weekdays[$0] } : nil
    }

    private func weekday(_ tokens: [DateToken], after index: Int) -> Int? {
        var index = index
        while index < tokens.count, tokens[index].isMark(among: ",(") { index += 1 }
        return index < tokens.count ? tokens[index].word.flatMap { calendar.weekdays[$0] } : nil
    }
}
