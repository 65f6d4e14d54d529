/// A day counted from 1 January 1970 (0), proleptic Gregorian.
///
/// - Note: The arithmetic is that of days from civil dates in 400-year eras, exact for all `Int` years in use.
package struct DayNumber: Hashable, Sendable, Comparable {
    package let value: Int

    package init(_ value: Int) { self.value = value }

    package init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        value = era * 146_097 + dayOfEra - 719_468
    }

    /// Monday is 1, Sunday 7 (ISO 8601).
    package var weekday: Int { ((value + 3) % 7 + 7) % 7 + 1 }

    package var civil: (year: Int, month: Int, day: Int) {
        let shifted = value + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package func advanced(by days: Int) -> DayNumber { DayNumber(value + days) }

    package static func < (left: DayNumber, right: DayNumber) -> Bool { left.value < right.value }
}
