import Dictionaries
import Model

/// Days written in numbers alone.
extension DateForms {
    /// `2024-05-09`, `2018/03/12`, `10.05.2024`, `31/07/2023`, `9/2/17`, `2024. 9. 11`, `1403/06/21`.
    func numeric(at start: Int) -> Found? {
        guard start + 4 < tokens.count, let first = tokens[start].number,
            let second = tokens[start + 2].number,
            let third = tokens[start + 4].number, tokens[start + 1].isMark(among: "/-."),
            tokens[start + 1].kind == tokens[start + 3].kind, isEven(from: start)
        else { return nil }
        let tokens = start..<(start + 5)
        if self.tokens[start].digits == 4 {
            guard self.tokens[start + 2].digits <= 2, self.tokens[start + 4].digits <= 2 else { return nil }
            return day(year: first, month: second, day: third, tokens)
        }
        guard self.tokens[start].digits <= 2, self.tokens[start + 2].digits <= 2,
            let year = fullYear(self.tokens[start + 4], number: third)
        else { return nil }
        return yearLast(first, second, year: year, tokens)
    }

    private func yearLast(_ first: Int, _ second: Int, year: Int, _ range: Range<Int>) -> Found? {
        let dayFirst = day(year: year, month: second, day: first, range)
        let monthFirst = day(year: year, month: first, day: second, range)
        // Only Americans put the month first, and they write no full stops between.
        guard let dayFirst else { return tokens[range.lowerBound + 1].isMark(among: ".") ? nil : monthFirst }
        guard !tokens[range.lowerBound + 1].isMark(among: "."), first != second,
            case .day(let early) = dayFirst.reading, case .day(let late)? = monthFirst?.reading,
            dayFirst.calendar == .gregorian
        else { return dayFirst }
        return Found(
            reading: .either(dayFirst: early, monthFirst: late), calendar: .gregorian, tokens: range)
    }

    /// Whether the five tokens stand close together, or have a blank around both marks: `11 / 9 / 2024`.
    private func isEven(from start: Int) -> Bool {
        let gaps = (1...4).map { tokens[start + $0].start - tokens[start + $0 - 1].end }
        if gaps.allSatisfy({ $0 == 0 }) { return true }
        let hasFullYear = tokens[start].digits == 4 || tokens[start + 4].digits == 4
        let isSpaced = tokens[start + 1].isMark(among: "/") && gaps.allSatisfy { $0 == 1 }
        let isStopped = tokens[start + 1].isMark(among: ".") && gaps == [0, 1, 0, 1]
        return hasFullYear && (isSpaced || isStopped)
    }

    private func fullYear(_ token: DateToken, number: Int) -> Int? {
        switch token.digits {
        case 4: number
        case 2 where number < 40: 2000 + number
        default: nil
        }
    }

    /// `2024年9月11日`, `2024년 9월 11일`: each number bears its sign.
    func signed(at start: Int) -> Found? {
        guard tokens[start].digits == 4, start + 4 < tokens.count, let year = tokens[start].number,
            bears(.yearSign, at: start), let month = tokens[start + 2].number,
            bears(.monthSign, at: start + 2),
            let number = tokens[start + 4].number
        else { return nil }
        let hasSign = start + 5 < tokens.count && bears(.daySign, at: start + 4)
        // What follows the sign is part of its word in scripts without blanks, so that the date ends before it.
        return hasSign ? day(year: year, month: month, day: number, start..<(start + 5)) : nil
    }

    private func bears(_ kind: FurnitureCalendar.Kind, at index: Int) -> Bool {
        guard index + 1 < tokens.count, touches(index + 1), tokens[index + 1].isWord else { return false }
        let text = text(of: tokens[index + 1])
        return calendar.words(kind).contains { text.starts(with: $0.utf8) }
    }

    /// The day in the calendar that the year belongs to.
    func day(year: Int, month: Int, day: Int, _ tokens: Range<Int>) -> Found? {
        switch year {
        case 1900...2099: self.day(.gregorian, year: year, month: month, day: day, tokens)
        case 1300...1425: self.day(.persian, year: year, month: month, day: day, tokens)
        case 1426...1500: self.day(.hijri, year: year, month: month, day: day, tokens)
        default: nil
        }
    }

    func day(
        _ calendar: PrintedDate.Calendar, year: Int, month: Int, day: Int, _ tokens: Range<Int>
    ) -> Found? {
        let date =
            switch calendar {
            case .gregorian where !(1900...2099).contains(year): PartialDate?.none
            case .gregorian: PartialDate(year: year, month: month, day: day)
            case .persian: PartialDate(persianYear: year, month: month, day: day)
            case .hijri: PartialDate(hijriYear: year, month: month, day: day)
            }
        return date.map { Found(reading: .day($0), calendar: calendar, tokens: tokens) }
    }
}
