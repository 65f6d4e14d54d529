import Dictionaries
import Model

/// Settles whether a date of numbers only writes the day or the month first, by what else the page says.
struct DateOrder: Sendable {
    /// The dates of the whole page, the one in question among them.
    let dates: [PrintedDate]
    /// The order of the outlet's country or of a time zone printed beside the date; nil where unknown.
    let custom: Outlets.DateOrder?
    /// Days that the page's address or another certain source names.
    var certain: [PartialDate] = []
    /// Nothing on a page is younger than the day on which it was fetched.
    var retrieved: PartialDate?

    /// What the evidence says, strongest first: the day of the address, the weekday beside it, the day on which the
    /// page was fetched, a date in words within two weeks (articles tell of days near their own), another date of
    /// numbers that has one order only, the outlet's custom; failing all, day first, as most of the world writes.
    func settled(_ date: PrintedDate) -> PartialDate? {
        switch date.reading {
        case .day(let day): return day
        case .yearless: return nil
        case .either(let dayFirst, let monthFirst):
            let isMonthFirst =
                byCertainty(dayFirst, monthFirst) ?? byWeekday(date.weekday, dayFirst, monthFirst)
                ?? byRetrieval(dayFirst, monthFirst) ?? byNearness(dayFirst, monthFirst)
                ?? byOtherNumbers() ?? (custom == .monthFirst)
            return isMonthFirst ? monthFirst : dayFirst
        }
    }

    private func byCertainty(_ dayFirst: PartialDate, _ monthFirst: PartialDate) -> Bool? {
        let near = [dayFirst, monthFirst].map { candidate in
            certain.contains { $0.daysApart(from: candidate) <= 2 }
        }
        return near[0] == near[1] ? nil : near[1]
    }

    private func byWeekday(_ weekday: Int?, _ dayFirst: PartialDate, _ monthFirst: PartialDate) -> Bool? {
        guard let weekday, dayFirst.earliest.weekday != monthFirst.earliest.weekday else { return nil }
        if dayFirst.earliest.weekday == weekday { return false }
        return monthFirst.earliest.weekday == weekday ? true : nil
    }

    private func byRetrieval(_ dayFirst: PartialDate, _ monthFirst: PartialDate) -> Bool? {
        guard let limit = retrieved?.latest.advanced(by: 1) else { return nil }
        let possible = [dayFirst, monthFirst].map { $0.earliest <= limit }
        return possible[0] == possible[1] ? nil : possible[1]
    }

    private func byNearness(_ dayFirst: PartialDate, _ monthFirst: PartialDate) -> Bool? {
        let near = [dayFirst, monthFirst].map { candidate in
            dates.contains { daysBetween($0, candidate).map { $0 <= 14 } ?? false }
        }
        return near[0] == near[1] ? nil : near[1]
    }

    private func daysBetween(_ date: PrintedDate, _ candidate: PartialDate) -> Int? {
        switch date.reading {
        case .day(let day): return day.daysApart(from: candidate)
        case .either: return nil
        case .yearless(let month, let number):
            let years = [candidate.year - 1, candidate.year, candidate.year + 1]
            return years.compactMap { PartialDate(year: $0, month: month, day: number) }
                .map { $0.daysApart(from: candidate) }.min()
        }
    }

    /// Two dates of one page that may each be read both ways and are a month apart at most one way only.
    private func byOtherNumbers() -> Bool? {
        let pairs = dates.compactMap { date in
            if case .either(let dayFirst, let monthFirst) = date.reading {
                (dayFirst, monthFirst)
            } else {
                nil
            }
        }
        guard let first = pairs.first, pairs.contains(where: { $0 != first }) else { return nil }
        let isClose = [pairs.map(\.0), pairs.map(\.1)].map { days in
            (days.min()?.daysApart(from: days.max() ?? first.0) ?? 0) <= 14
        }
        return isClose[0] == isClose[1] ? nil : isClose[1]
    }
}
