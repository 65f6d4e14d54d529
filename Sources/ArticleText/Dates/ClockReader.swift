import Dictionaries
import Model

/// Reads the times of day beside the dates of a line: `13:54`, `1.54 pm ET`, `14h30`, `06:31:15Z`,
/// `10:24 (GMT+3)`.
struct ClockReader {
    let forms: DateForms

    private struct Clock {
        let time: TimeOfDay
        let tokens: Range<Int>
    }

    /// For each date of a line the time printed beside it, the nearer one of two; a time counts for one date.
    ///
    /// - Parameter dates: The tokens of the dates in order.
    func clocks(beside dates: [Range<Int>]) -> [TimeOfDay?] {
        var clocks = clocks(outside: dates)
        return dates.indices.map { index in
            let before = index > 0 ? dates[index - 1].upperBound : 0
            let after = index + 1 < dates.count ? dates[index + 1].lowerBound : Int.max
            let distances = clocks.map { clock -> Int in
                guard clock.tokens.lowerBound >= before, clock.tokens.upperBound <= after else { return .max }
                return Self.distance(clock.tokens, from: dates[index])
            }
            guard let nearest = distances.min(), nearest <= 8, let place = distances.lastIndex(of: nearest)
            else {
                return nil
            }
            return clocks.remove(at: place).time
        }
    }

    /// The tokens between a time and a date.
    private static func distance(_ clock: Range<Int>, from date: Range<Int>) -> Int {
        clock.lowerBound >= date.upperBound
            ? clock.lowerBound - date.upperBound : date.lowerBound - clock.upperBound
    }

    private func clocks(outside dates: [Range<Int>]) -> [Clock] {
        var clocks: [Clock] = []
        var index = 0
        var rest = dates[...]
        while index < forms.tokens.count {
            if let date = rest.first, date.lowerBound <= index {
                index = max(index, date.upperBound)
                rest.removeFirst()
            } else if let clock = clock(at: index) {
                clocks.append(clock)
                index = clock.tokens.upperBound
            } else {
                index += 1
            }
        }
        return clocks
    }

    private func clock(at start: Int) -> Clock? {
        let tokens = forms.tokens
        guard let hour = tokens[start].number, tokens[start].digits <= 2, start + 2 < tokens.count else {
            return bareHour(at: start)
        }
        guard let minute = tokens[start + 2].number, tokens[start + 2].digits == 2, forms.touches(start + 1),
            forms.touches(start + 2), isSeparator(at: start + 1)
        else { return bareHour(at: start) }
        var end = start + 3
        let second = seconds(at: end)
        if second != nil { end += 2 }
        end = afterFraction(end)
        let half = half(before: start) ?? half(at: &end)
        // A full stop between numbers is a time only where a word says so: version 10.24.
        guard !tokens[start + 1].isMark(among: ".") || half != nil || isClockWord(before: start, after: end)
        else { return nil }
        if forms.has(.clock, at: end) { end += 1 }
        return clock(hour, minute, second, half: half, start..<end)
    }

    private func clock(_ hour: Int, _ minute: Int, _ second: Int?, half: Int?, _ range: Range<Int>) -> Clock?
    {
        var zone = ZoneReader(forms: forms, index: range.upperBound)
        let offset = zone.offset()
        let full = half.map { hour % 12 + $0 } ?? hour
        guard half == nil || hour <= 12 || half == 12,
            let time = TimeOfDay(
                hour: hour > 12 ? hour : full, minute: minute, second: second, offsetMinutes: offset)
        else { return nil }
        return Clock(time: time, tokens: range.lowerBound..<zone.index)
    }

    /// `3 pm`.
    private func bareHour(at start: Int) -> Clock? {
        guard let hour = forms.tokens[start].number, (1...12).contains(hour), forms.tokens[start].digits <= 2
        else { return nil }
        var end = start + 1
        guard let half = half(at: &end) else { return nil }
        return clock(hour, 0, nil, half: half, start..<end)
    }

    private func isSeparator(at index: Int) -> Bool {
        forms.tokens[index].isMark(among: ":.") || forms.has(.clock, at: index)
    }

    private func isClockWord(before start: Int, after end: Int) -> Bool {
        forms.has(.clock, at: start - 1) || start > 1 && forms.has(.clock, at: start - 2)
            || forms.has(.clock, at: end) || forms.has(.zone, at: end)
    }

    private func seconds(at index: Int) -> Int? {
        guard index + 1 < forms.tokens.count, forms.tokens[index].isMark(among: ":"),
            forms.tokens[index + 1].digits == 2
        else { return nil }
        return forms.tokens[index + 1].number
    }

    /// Fractions of a second, as ISO 8601 writes them, are passed over.
    private func afterFraction(_ index: Int) -> Int {
        guard index + 1 < forms.tokens.count, forms.tokens[index].isMark(among: "."), forms.touches(index),
            forms.touches(index + 1), forms.tokens[index + 1].digits >= 3
        else { return index }
        return index + 2
    }

    private func half(before start: Int) -> Int? {
        guard start > 0, let key = forms.tokens[start - 1].key, forms.tokens[start - 1].length > 2 else {
            return nil
        }
        return forms.calendar.value(.half, of: key) ?? nil
    }

    /// `PM`, `p.m.`; the index moves behind it.
    private func half(at index: inout Int) -> Int? {
        let tokens = forms.tokens
        guard index < tokens.count, let first = tokens[index].key else { return nil }
        if let value = forms.calendar.value(.half, of: first) ?? nil {
            index += 1
            return value
        }
        guard index + 2 < tokens.count, tokens[index + 1].isMark(among: "."),
            let second = tokens[index + 2].key,
            let value = forms.calendar.value(.half, of: first.followed(by: second, withBlank: false)) ?? nil
        else { return nil }
        index += index + 3 < tokens.count && tokens[index + 3].isMark(among: ".") ? 4 : 3
        return value
    }
}
