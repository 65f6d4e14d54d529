import Dictionaries
import Model

/// Finds the dates that a line prints: `11 Sep 2024`, `March 25, 2023`, `10.05.2024`, `2024-05-09`, `9 May`,
/// `21 Shahrivar 1403`, `2024年9月11日`.
///
/// - Note: Gregorian years are 1900 to 2099, Persian ones 1178 to 1501, those of Islam 1400 to 1500; in a date of
///   numbers 1300 to 1425 are Persian and 1426 to 1500 Islam's, since either would be another time than the web's.
struct DateFinder: Sendable {
    let calendar: FurnitureCalendar

    func dates(in line: String) -> [PrintedDate] { dates(in: Array(line.utf8)[...]) }

    /// In the order of the line; none overlap. Of two calendars side by side the Gregorian one is given.
    func dates(in line: ArraySlice<UInt8>) -> [PrintedDate] {
        guard Self.hasDigit(line.span) else { return [] }
        let forms = DateForms(line: line, calendar: calendar)
        let found = forms.dates()
        guard !found.isEmpty else { return [] }
        let clocks = ClockReader(forms: forms).clocks(beside: found.map(\.tokens))
        let dates = zip(found, clocks).map { found, clock in
            PrintedDate(
                reading: found.reading, calendar: found.calendar,
                weekday: forms.weekday(before: found.tokens.lowerBound)
                    ?? forms.weekday(after: found.tokens.upperBound),
                time: clock, range: forms.range(of: found.tokens))
        }
        return Self.withoutDoubles(dates)
    }

    /// Whether a line has a digit of any script that dates are written in.
    private static func hasDigit(_ line: Span<UInt8>) -> Bool {
        var offset = 0
        while offset < line.count {
            let byte = line[offset]
            if byte < 0x80 {
                if (0x30...0x39).contains(byte) { return true }
                offset += 1
            } else {
                let character = DateCharacter(line, at: offset)
                if case .digit = character.kind { return true }
                offset += character.length
            }
        }
        return false
    }

    /// Drops what another calendar says where the line writes the day in the Gregorian one as well.
    private static func withoutDoubles(_ dates: [PrintedDate]) -> [PrintedDate] {
        guard dates.contains(where: { $0.calendar != .gregorian }) else { return dates }
        return dates.indices.filter { index in
            guard dates[index].calendar != .gregorian else { return true }
            let neighbours = [index - 1, index + 1, index - 2, index + 2].filter {
                dates.indices.contains($0)
            }
            return !neighbours.contains { neighbour in
                dates[neighbour].calendar == .gregorian
                    || dates[neighbour].calendar == .persian && dates[index].calendar == .hijri
            }
        }.map { dates[$0] }
    }
}
