import Model

/// A date as a line prints it, before the page has settled what it means.
struct PrintedDate: Hashable, Sendable {
    enum Reading: Hashable, Sendable {
        case day(PartialDate)
        /// All numbers, and either order gives a day of the calendar: `04/03/2021`.
        case either(dayFirst: PartialDate, monthFirst: PartialDate)
        /// Without a year: `9 May`.
        case yearless(month: Int, day: Int)
    }

    /// The calendar in which the line writes the day; a reading is always Gregorian.
    enum Calendar: Hashable, Sendable {
        case gregorian, persian, hijri
    }

    let reading: Reading
    let calendar: Calendar
    /// 1 (Monday) ... 7, where the line names one beside the date.
    let weekday: Int?
    /// The time of day printed beside it.
    let time: TimeOfDay?
    /// UTF-8 bytes of the line, weekday and time not included.
    let range: TextRange

    init(
        reading: Reading, calendar: Calendar = .gregorian, weekday: Int? = nil, time: TimeOfDay? = nil,
        range: TextRange
    ) {
        (self.calendar, self.weekday, self.time, self.range) = (calendar, weekday, time, range)
        if calendar == .hijri, case .day(let day) = reading {
            self.reading = .day(Self.sighted(day, on: weekday))
        } else {
            self.reading = reading
        }
    }

    /// Where months begin when the moon is seen, a day may be one off from the tables; the weekday beside it tells.
    private static func sighted(_ day: PartialDate, on weekday: Int?) -> PartialDate {
        let days = [0, 1, -1].map { day.earliest.advanced(by: $0) }
        return days.first { $0.weekday == weekday }.flatMap { PartialDate($0) } ?? day
    }
}
