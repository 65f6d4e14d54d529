import Bytes
import Model

/// Reads the dates of attributes and scripts: ISO 8601, RFC 5322, `20240911`, seconds since 1970, or as printed.
struct MetadataDate {
    let finder: DateFinder
    let order: DateOrder

    /// - Returns: nil for a text that names no day.
    func date(in text: String) -> (date: PartialDate, time: TimeOfDay?)? {
        let line = PageText.line(text)
        if let stamp = compact(line) ?? epoch(line) { return stamp }
        guard line.utf8.count <= 120, let printed = finder.dates(in: line).first,
            let day = order.settled(printed)
        else { return nil }
        return (day, Self.real(printed.time))
    }

    /// Midnight sharp is what systems write that know no time.
    private static func real(_ time: TimeOfDay?) -> TimeOfDay? {
        guard let time, time.hour != 0 || time.minute != 0 || (time.second ?? 0) != 0 else { return nil }
        return time
    }

    /// `20240911`, `20240911T135407Z`, `20240911135407`.
    private func compact(_ text: String) -> (PartialDate, TimeOfDay?)? {
        let bytes = Array(text.utf8)
        let digits = bytes.prefix { $0.isDigit }.count
        guard digits == 8 || digits == 14, let number = decimalNumber(Array(bytes[..<8]).span),
            let day = PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        else { return nil }
        let clock = digits == 14 ? bytes[8..<14] : bytes.dropFirst(9).prefix(6)
        guard clock.count == 6, let time = decimalNumber(Array(clock).span) else { return (day, nil) }
        let offset = bytes.last == UInt8(ascii: "Z") ? 0 : nil as Int?
        return (
            day,
            Self.real(
                TimeOfDay(
                    hour: time / 10_000, minute: time / 100 % 100, second: time % 100, offsetMinutes: offset))
        )
    }

    /// Seconds or milliseconds since 1970.
    private func epoch(_ text: String) -> (PartialDate, TimeOfDay?)? {
        let bytes = Array(text.utf8)
        guard bytes.count == 10 || bytes.count == 13, let number = decimalNumber(bytes.span) else {
            return nil
        }
        let seconds = bytes.count == 13 ? number / 1000 : number
        guard let day = PartialDate(DayNumber(seconds / 86_400)) else { return nil }
        let clock = seconds % 86_400
        return (
            day, TimeOfDay(hour: clock / 3600, minute: clock / 60 % 60, second: clock % 60, offsetMinutes: 0)
        )
    }
}
