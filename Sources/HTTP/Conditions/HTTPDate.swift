import Bytes

/// A time as HTTP writes it: `Sun, 06 Nov 1994 08:49:37 GMT` (IMF-fixdate, RFC 9110 §5.6.7).
///
/// - Parameter secondsSince1970: In UTC, leap seconds left out, as clocks count; years 0 to 9999.
package func httpDate(secondsSince1970 seconds: Int) -> String {
    let (day, second) = quotientAndRemainder(seconds, by: 86_400)
    let date = civilDate(dayNumber: day)
    // Day 0, the first of January 1970, was a Thursday, the fourth of the names.
    let weekday = weekdays[quotientAndRemainder(day + 4, by: 7).remainder]
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(weekday), \(padded(date.day, 2)) \(months[date.month - 1]) \(padded(date.year, 4)) \(time) GMT"
}

/// Reads a time in any of the three forms that a recipient has to know (RFC 9110 §5.6.7).
///
/// - Parameter now: Seconds since 1970. A date whose year has two digits, RFC 850's form, is read as one of
///   at most 50 years ahead; without `now` it is none.
/// - Returns: Seconds since 1970; nil for anything that is no such date.
package func secondsSince1970(httpDate text: String, now: Int? = nil) -> Int? {
    secondsSince1970(fixedDate: text)
        ?? fixedDate(obsolete: text, now: now).flatMap { secondsSince1970(fixedDate: $0) }
}

/// - Parameter weekdayCounts: Whether the day of the week must be that of the date.
func secondsSince1970(fixedDate text: String, weekdayCounts: Bool = true) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.count == 29 else { return nil }
    func number(_ range: Range<Int>) -> Int? { decimalNumber(bytes.span.extracting(range)) }
    guard let day = number(5..<7), let year = number(12..<16), let hour = number(17..<19),
        let minute = number(20..<22), let second = number(23..<25),
        let month = months.firstIndex(of: String(decoding: bytes[8..<11], as: UTF8.self)),
        (1...31).contains(day)
    else { return nil }
    let days = dayNumber(year: year, month: month + 1, day: day)
    let seconds = days * 86_400 + hour * 3600 + minute * 60 + second
    // Only a date that is written as it was read is one: this finds a wrong weekday, an hour 25, a 30
    // February.
    let skipped = weekdayCounts ? 0 : 3
    return httpDate(secondsSince1970: seconds).dropFirst(skipped) == text.dropFirst(skipped) ? seconds : nil
}

private let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
private let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// Division that rounds down, so that the days before 1970 come out right, too.
private func quotientAndRemainder(_ number: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

/// Days from 1 January 1970 to a date of the Gregorian calendar.
///
/// The year is taken to begin in March: the leap day is then the last of its year and months follow a
/// straight line.
private func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let leapDays = [4, -100, 400].map { divisor in
        quotientAndRemainder(shifted, by: abs(divisor)).quotient * divisor.signum()
    }
    return shifted * 365 + leapDays.reduce(0, +) + dayOfYear - daysFromMarchOfYear0To1970
}

private func civilDate(dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = quotientAndRemainder(dayNumber + daysFromMarchOfYear0To1970, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
}

private let daysFromMarchOfYear0To1970 = 719_468
