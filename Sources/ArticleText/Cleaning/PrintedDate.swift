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

    let reading: Reading
    /// 1 (Monday) ... 7, where the line names one beside the date.
    let weekday: Int?
    /// UTF-8 bytes of the line, the weekday not included.
    let range: TextRange
}
