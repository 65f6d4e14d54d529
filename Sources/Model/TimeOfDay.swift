/// A time of day as a page or feed gives it: `13:54`, `13:54:07+03:00`.
///
/// - Note: RFC 3339 `partial-time` or `full-time`, without fractions.
package struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
    package let hour: Int
    package let minute: Int
    package let second: Int?
    /// Minutes east of UTC; nil where the page names no zone.
    package let offsetMinutes: Int?

    /// - Returns: nil for a time that no clock shows; a leap second (60) is one, an offset reaches to ±18:00.
    package init?(hour: Int, minute: Int, second: Int? = nil, offsetMinutes: Int? = nil) {
        guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second ?? 0),
            (-1080...1080).contains(offsetMinutes ?? 0)
        else { return nil }
        (self.hour, self.minute, self.second, self.offsetMinutes) = (hour, minute, second, offsetMinutes)
    }

    package var description: String {
        let clock = [hour, minute] + [second].compactMap { $0 }
        return clock.map(Self.twoDigits).joined(separator: ":") + zone
    }

    private var zone: String {
        guard let offsetMinutes else { return "" }
        guard offsetMinutes != 0 else { return "Z" }
        let (hours, minutes) = abs(offsetMinutes).quotientAndRemainder(dividingBy: 60)
        return (offsetMinutes < 0 ? "-" : "+") + Self.twoDigits(hours) + ":" + Self.twoDigits(minutes)
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
