import Bytes
import Model

extension Moment {
    /// A moment in digits alone: a date written together, or the time since 1970.
    static func ofDigits(_ bytes: [UInt8]) -> Moment? {
        // Python writes seconds since 1970 with a fraction.
        let digits = bytes.prefix { $0.isDigit }
        let fraction = bytes.dropFirst(digits.count)
        guard
            fraction.isEmpty
                || (fraction.first == UInt8(ascii: ".") && fraction.dropFirst().allSatisfy(\.isDigit)),
            digits.count <= 17, let number = Int(String(decoding: digits, as: UTF8.self))
        else { return nil }
        switch digits.count {
        case 4: return fraction.isEmpty ? PartialDate(year: number).map { Moment(date: $0, time: nil) } : nil
        case 8: return day(digits).map { Moment(date: $0, time: nil) }
        case 9, 10: return Moment(secondsSince1970: number)
        case 12: return together(digits) ?? Moment(secondsSince1970: number / 1000)
        case 13: return Moment(secondsSince1970: number / 1000)
        case 14: return together(digits)
        case 16: return Moment(secondsSince1970: number / 1_000_000)
        default: return nil
        }
    }

    init?(secondsSince1970 seconds: Int) {
        let day =
            DayNumber(year: 1970, month: 1, day: 1).value + Int((Double(seconds) / 86_400).rounded(.down))
        let second = ((seconds % 86_400) + 86_400) % 86_400
        guard let date = PartialDate(DayNumber(day)) else { return nil }
        let time = TimeOfDay(
            hour: second / 3600, minute: second / 60 % 60, second: second % 60, offsetMinutes: 0)
        self.init(date: date, time: time)
    }

    /// `YYYYMMDD`.
    static func day(_ digits: ArraySlice<UInt8>) -> PartialDate? {
        guard let year = number(digits.prefix(4)), let month = number(digits.dropFirst(4).prefix(2)),
            let day = number(digits.dropFirst(6).prefix(2)), (1500...2500).contains(year)
        else { return nil }
        return PartialDate(year: year, month: month, day: day)
    }

    /// `YYYYMMDDHHMM` or `YYYYMMDDHHMMSS`.
    private static func together(_ digits: ArraySlice<UInt8>) -> Moment? {
        guard let date = day(digits.prefix(8)),
            let clock = Clock(compact: digits.dropFirst(8)), let time = clock.time(offsetMinutes: nil)
        else { return nil }
        return Moment(date: date, time: time)
    }

    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count < 10, digits.allSatisfy(\.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
