/// A calendar date at the precision that a text supports: `2024`, `2024-09` or `2024-09-11`.
///
/// - Note: EDTF level 0 (ISO 8601-2), proleptic Gregorian, years 0001 to 9999.
package struct PartialDate: Hashable, Sendable, CustomStringConvertible {
    /// How finely a date is known.
    package enum Precision: Int, Sendable, Comparable {
        case year, month, day

        package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    package let year: Int
    package let month: Int?
    package let day: Int?

    /// - Returns: nil for a day that no calendar has, or a day without a month.
    package init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day { guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil } }
        } else if day != nil {
            return nil
        }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, nothing else.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
        }
        guard numbers.count == parts.count, (1...3).contains(parts.count), parts[0].utf8.count == 4,
            parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
        else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil)
    }

    package var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

    package var description: String {
        var text = Self.padded(year, to: 4)
        if let month { text += "-" + Self.padded(month, to: 2) }
        if let day { text += "-" + Self.padded(day, to: 2) }
        return text
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
