import Bytes

/// The obsolete form of a date as IMF-fixdate; nil for what has neither of the two.
///
/// `Sunday, 06-Nov-94 08:49:37 GMT` and `Sun Nov  6 08:49:37 1994` (RFC 9110 §5.6.7).
///
/// - Parameter now: Seconds since 1970; without it a year of two digits has no meaning.
func fixedDate(obsolete text: String, now: Int?) -> String? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    switch words.count {
    case 4: return now.flatMap { dateWithShortYear(words, now: $0) }
    case 5: return asctimeDate(words[0], words[1], day: words[2], time: words[3], year: words[4])
    case 6 where words[2].isEmpty && words[3].utf8.count == 1:
        return asctimeDate(words[0], words[1], day: "0" + words[3], time: words[4], year: words[5])
    default: return nil
    }
}

private func asctimeDate(
    _ weekday: Substring, _ month: Substring, day: Substring, time: Substring, year: Substring
) -> String? {
    day.utf8.count == 2 ? "\(weekday), \(day) \(month) \(year) \(time) GMT" : nil
}

private func dateWithShortYear(_ words: [Substring], now: Int) -> String? {
    let date = words[1].split(separator: "-", omittingEmptySubsequences: false)
    guard longWeekdays.contains(words[0]), date.count == 3, date[2].utf8.count == 2,
        let yearOfCentury = decimalNumber(Array(date[2].utf8).span)
    else { return nil }
    let year = yearOf(now) / 100 * 100 + yearOfCentury
    func text(_ year: Int) -> String {
        "\(words[0].prefix(3)), \(date[0]) \(date[1]) \(year) \(words[2]) \(words[3])"
    }
    // The weekday is that of the right year only.
    guard let seconds = secondsSince1970(fixedDate: text(year), weekdayCounts: false) else { return nil }
    return text(seconds > now + secondsOfFiftyYears ? year - 100 : year)
}

private func yearOf(_ seconds: Int) -> Int {
    decimalNumber(Array(httpDate(secondsSince1970: seconds).utf8)[12..<16].span) ?? 0
}

private let longWeekdays: Set<Substring> = [
    "Sunday,", "Monday,", "Tuesday,", "Wednesday,", "Thursday,", "Friday,", "Saturday,",
]

/// Fifty years of 365.2425 days.
private let secondsOfFiftyYears = 1_577_847_600
