/// The solar calendar of Iran and Afghanistan.
extension PartialDate {
    /// The day of the Persian calendar in the Gregorian one: 21 Shahrivar 1403 is 11 September 2024.
    ///
    /// - Returns: nil for a day that the calendar does not have, and for years outside 1178...1501.
    /// - Note: Eight years of 33 are leap years. That arithmetic agrees with the astronomical calendar from 1178 to
    ///   1501; it is the one of ICU's `PersianCalendar` (epoch: Julian day 1948320).
    package init?(persianYear year: Int, month: Int, day: Int) {
        guard (1178...1501).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inPersianMonth: month, of: year)
        else { return nil }
        let daysBeforeYear = 365 * (year - 1) + (8 * year + 21) / 33
        let daysBeforeMonth = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6
        self.init(DayNumber(daysBeforeYear + daysBeforeMonth + day - daysFromPersianEpochTo1970))
    }

    /// Six months of 31 days, five of 30, and Esfand with 29 or, in leap years, 30.
    private static func days(inPersianMonth month: Int, of year: Int) -> Int {
        switch month {
        case ...6: 31
        case ...11: 30
        default: (25 * year + 11) % 33 < 8 ? 30 : 29
        }
    }
}

/// Julian day 2440588 is 1 January 1970.
private let daysFromPersianEpochTo1970 = 2_440_588 - 1_948_320 + 1
