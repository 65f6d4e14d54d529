import Bytes
import Model

extension Moment {
    /// `2024-09-11`, `2024/9/11`, `2024-09`, `20240911`, each but the month with a time behind `T` or a blank.
    static func ofNumerals(_ bytes: [UInt8]) -> Moment? {
        guard let (date, rest) = leadingDate(bytes[...]) else { return nil }
        guard let mark = rest.first else { return Moment(date: date, time: nil) }
        guard date.day != nil else { return nil }
        switch mark {
        case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " "), UInt8(ascii: ","):
            let clock = rest.drop { $0 == mark || $0 == 0x20 }
            return Moment(date: date, time: Clock.time(String(decoding: clock, as: UTF8.self)))
        // XML Schema lets a date have a zone.
        case UInt8(ascii: "Z"), UInt8(ascii: "+"): return Moment(date: date, time: nil)
        default: return nil
        }
    }

    private static func leadingDate(_ bytes: ArraySlice<UInt8>) -> (PartialDate, ArraySlice<UInt8>)? {
        let first = bytes.prefix { $0.isDigit }
        let rest = bytes.dropFirst(first.count)
        if first.count == 8 { return day(first).map { ($0, rest) } }
        guard first.count == 4, let year = number(first), let mark = rest.first,
            [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ".")].contains(mark)
        else { return nil }
        let months = rest.dropFirst().prefix { $0.isDigit }
        let afterMonth = rest.dropFirst(1 + months.count)
        guard (1...2).contains(months.count), let month = number(months) else { return nil }
        guard afterMonth.first == mark else {
            return PartialDate(year: year, month: month).map { ($0, afterMonth) }
        }
        let days = afterMonth.dropFirst().prefix { $0.isDigit }
        guard (1...2).contains(days.count), let day = number(days) else { return nil }
        return PartialDate(year: year, month: month, day: day).map {
            ($0, afterMonth.dropFirst(1 + days.count))
        }
    }
}
