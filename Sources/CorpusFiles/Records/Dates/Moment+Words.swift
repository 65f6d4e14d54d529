import Bytes
import Model

extension Moment {
    /// A date with the name of its month, in any usual order of its parts.
    ///
    /// - Note: RFC 5322 §3.3 and §4.3 (two-digit years), RFC 9110 §5.6.7 (`11-Sep-24`, asctime), and what
    ///   programs and pages print: `Wed Sep 11 2024 13:54:00 GMT+0300`, `September 11th, 2024 at 1:54 PM`.
    static func ofWords(_ text: String) -> Moment? {
        var parts = WordedParts()
        for token in tokens(text) { guard parts.take(token) else { return nil } }
        return parts.moment
    }

    private static func tokens(_ text: String) -> [Substring] {
        let written = text.prefix { $0 != "(" }
        return written.split { $0 == " " || $0 == "," || $0 == "\u{A0}" }.flatMap { token in
            let isDate = token.utf8.first?.isDigit == true && token.utf8.contains { $0 | 0x20 >= 0x61 }
            return isDate && !token.contains(":") ? token.split(separator: "-") : [token]
        }
    }
}

/// The parts of a date in words, as far as they have come.
private struct WordedParts {
    private var day: Int?
    private var month: Int?
    private var year: Int?
    private var clock: Clock?
    private var offsetMinutes: Int?

    /// Whether the word can belong to a date.
    mutating func take(_ token: Substring) -> Bool {
        if takeNumber(token) { return true }
        let word = token.lowercased().filter { $0 != "." }
        if let month = Self.number(of: word, in: Self.months) {
            defer { self.month = month }
            return self.month == nil
        }
        if Self.number(of: word, in: Self.weekdays) != nil || word == "at" || word == "on" { return true }
        if word == "am" || word == "pm" {
            clock = clock?.inHalf(isAfternoon: word == "pm")
            return clock != nil
        }
        return takeClock(token)
    }

    private mutating func takeNumber(_ token: Substring) -> Bool {
        let digits = token.utf8.prefix { $0.isDigit }
        let ending = token.utf8.dropFirst(digits.count)
        guard !digits.isEmpty,
            ending.isEmpty || ["st", "nd", "rd", "th"].contains(String(Substring(ending))),
            let number = Int(Substring(digits))
        else { return false }
        switch digits.count {
        case 1...2 where day == nil: day = number
        // RFC 5322 §4.3
        case 2 where year == nil: year = number + (number < 50 ? 2000 : 1900)
        case 4 where year == nil: year = number
        default: return false
        }
        return true
    }

    /// A time of day or a zone. A word that is neither ends a date only before a month has come.
    private mutating func takeClock(_ token: Substring) -> Bool {
        if let clock = Clock(String(token)) {
            self.clock = clock
        } else if clock != nil {
            offsetMinutes = Clock.offsetMinutes(String(token)) ?? offsetMinutes
        } else {
            return false
        }
        return true
    }

    var moment: Moment? {
        guard let year, let month, let date = PartialDate(year: year, month: month, day: day) else {
            return nil
        }
        return Moment(date: date, time: day == nil ? nil : clock?.time(offsetMinutes: offsetMinutes))
    }

    /// A name by its first three letters, written out or not.
    private static func number(of word: String, in names: [String]) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) || (word == "sept" && $0 == "september") }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]
    private static let weekdays = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
}
