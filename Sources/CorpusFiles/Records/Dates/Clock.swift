import Bytes
import Model

/// Hours, minutes and seconds, before a zone is known.
struct Clock: Hashable {
    let hour: Int
    let minute: Int
    let second: Int?

    init(hour: Int, minute: Int, second: Int?) {
        (self.hour, self.minute, self.second) = (hour, minute, second)
    }

    /// `13:54`, `13:54:07`, `13:54:07.123`, `1:54pm`.
    init?(_ text: String) {
        let letters = text.utf8.reversed().prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
        let half = String(decoding: letters.reversed(), as: UTF8.self).lowercased()
        let whole = text.utf8.dropLast(letters.count).prefix { $0 != UInt8(ascii: ".") }
        let parts = whole.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Moment.number(Array($0)[...]) }
        guard (2...3).contains(parts.count), numbers.count == parts.count, ["", "am", "pm"].contains(half)
        else {
            return nil
        }
        let clock = Clock(hour: numbers[0], minute: numbers[1], second: numbers.count > 2 ? numbers[2] : nil)
        self = half.isEmpty ? clock : clock.inHalf(isAfternoon: half == "pm")
    }

    /// `1354` or `135407`.
    init?(compact digits: ArraySlice<UInt8>) {
        guard digits.count == 4 || digits.count == 6, let hour = Moment.number(digits.prefix(2)),
            let minute = Moment.number(digits.dropFirst(2).prefix(2))
        else { return nil }
        self.init(hour: hour, minute: minute, second: Moment.number(digits.dropFirst(4)))
    }

    /// The hour of a clock with twelve of them.
    func inHalf(isAfternoon: Bool) -> Clock {
        guard (1...12).contains(hour) else { return self }
        return Clock(hour: hour % 12 + (isAfternoon ? 12 : 0), minute: minute, second: second)
    }

    func time(offsetMinutes: Int?) -> TimeOfDay? {
        TimeOfDay(hour: hour, minute: minute, second: second, offsetMinutes: offsetMinutes)
    }
}

extension Clock {
    /// A time with or without a zone: `13:54:07.123+03:00`, `13:54 UTC`, `135407Z`; nil where it is none.
    static func time(_ text: String) -> TimeOfDay? {
        let bytes = Array(text.utf8)
        let digits = bytes.prefix { $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
        let words = String(decoding: bytes.dropFirst(digits.count), as: UTF8.self).split(separator: " ")
        let whole = digits.prefix { $0 != UInt8(ascii: ".") }
        guard var clock = Clock(String(decoding: digits, as: UTF8.self)) ?? Clock(compact: whole) else {
            return nil
        }
        var offset: Int?
        for word in words {
            let half = word.lowercased()
            if half == "am" || half == "pm" {
                clock = clock.inHalf(isAfternoon: half == "pm")
            } else {
                offset = offset ?? offsetMinutes(String(word))
            }
        }
        return clock.time(offsetMinutes: offset)
    }

    /// Minutes east of UTC: `Z`, `+03:00`, `+0300`, `+03`, `GMT+0300`, and the zones of RFC 5322 §4.3; nil for
    /// any other word.
    static func offsetMinutes(_ zone: String) -> Int? {
        let name = zone.uppercased()
        if let minutes = zones[name] { return minutes }
        let bare = name.hasPrefix("GMT") || name.hasPrefix("UTC") ? String(name.dropFirst(3)) : name
        guard let sign = bare.first, sign == "+" || sign == "-" || sign == "\u{2212}" else { return nil }
        let digits = Array(bare.dropFirst().utf8.filter { $0 != UInt8(ascii: ":") })
        guard digits.count == 2 || digits.count == 4, let number = Moment.number(digits[...]) else {
            return nil
        }
        let minutes = digits.count == 2 ? number * 60 : number / 100 * 60 + number % 100
        guard minutes <= 1080, digits.count == 2 || number % 100 < 60 else { return nil }
        return sign == "+" ? minutes : -minutes
    }

    private static let zones = [
        "Z": 0, "UT": 0, "UTC": 0, "GMT": 0, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420,
        "MDT": -360, "PST": -480, "PDT": -420,
    ]
}
