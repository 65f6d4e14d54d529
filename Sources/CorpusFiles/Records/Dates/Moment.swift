import Bytes
import Model

/// A date and, where it is given, a time of day, as records and feeds write them.
///
/// Read are: ISO 8601 and RFC 3339 (`2024-09-11T13:54:00+03:00`, `2024-09-11 13:54`, `20240911T135400Z`), digits
/// (`20240911`, `20240911135400`, seconds, milliseconds or microseconds since 1970), and dates with the English
/// name of a month (RFC 5322 `Wed, 11 Sep 2024 13:54:00 +0300`, `September 11, 2024 1:54 PM`).
struct Moment: Hashable {
    let date: PartialDate
    /// nil for midnight without a zone, which is how programs write a day.
    let time: TimeOfDay?

    init(date: PartialDate, time: TimeOfDay?) {
        self.date = date
        let isBareMidnight = time.map {
            $0.hour == 0 && $0.minute == 0 && ($0.second ?? 0) == 0 && $0.offsetMinutes == nil
        }
        self.time = isBareMidnight == true ? nil : time
    }

    /// - Returns: nil where no date can be made out without a guess, as of `09/11/2024`.
    init?(_ text: String) {
        guard let words = FieldWords.trimmed(text), words.utf8.count < 80 else { return nil }
        let bytes = Array(words.utf8)
        let read = Self.ofDigits(bytes) ?? Self.ofNumerals(bytes) ?? Self.ofWords(words)
        guard let read else { return nil }
        self = read
    }
}
