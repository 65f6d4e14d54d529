import Dictionaries
import Model

/// Reads the stamps of a live blog's entries: `11.40`, `14:32 GMT`, `2 hours ago`, `09:15 — The plane …`.
struct EntryStamps: Sendable {
    /// What a stamp tells of its entry.
    struct Stamp: Hashable, Sendable {
        let time: TimeOfDay?
        let day: PartialDate?
    }

    let dates: PhraseDates

    /// The stamp that a line of its own is; nil for any other line. A line that labels its date is none: it tells
    /// of the whole page.
    func stamp(_ line: PageLine, role: LineRole) -> Stamp? {
        guard line.words.count <= 8 else { return nil }
        switch role {
        case .number: return clock(at: line.phrase).map { Stamp(time: $0, day: nil) }
        case .date: return dated(line.phrase)
        case .furniture, .text: return isPast(line.phrase) ? Stamp(time: nil, day: nil) : nil
        default: return nil
        }
    }

    /// The stamp that a paragraph begins with: a time and a sign before its words.
    func opening(_ phrase: Phrase) -> Stamp? {
        guard phrase.bytes.prefix(2).contains(where: { $0 &- 0x30 < 10 }), let time = clock(at: phrase) else {
            return nil
        }
        return Stamp(time: time, day: nil)
    }

    private func dated(_ phrase: Phrase) -> Stamp? {
        guard let found = dates.dates(in: phrase).first else { return nil }
        let time = found.time ?? clock(at: phrase)
        guard let time else { return nil }
        if case .day(let day) = found.reading { return Stamp(time: time, day: day) }
        return Stamp(time: time, day: nil)
    }

    /// `2 hours ago`, `vor 3 Stunden`: a number with a word of `months.tsv` that puts it into the past.
    private func isPast(_ phrase: Phrase) -> Bool {
        guard phrase.words.count <= 4, phrase.words.contains(where: \.isNumber) else { return false }
        return phrase.words.contains { word in
            let text = String(decoding: phrase.bytes[word.start..<word.end], as: UTF8.self).lowercased()
            return dates.finder.calendar.value(.ago, of: CalendarKey(folded: text)) != nil
        }
    }

    /// The time of day at the front: one or two digits, a colon or full stop, two digits, and no third number.
    private func clock(at phrase: Phrase) -> TimeOfDay? {
        let hour = phrase.bytes.prefix(3).prefix { $0 &- 0x30 < 10 }
        let rest = phrase.bytes[hour.endIndex...]
        guard (1...2).contains(hour.count), let mark = rest.first,
            mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".")
        else { return nil }
        let minute = rest.dropFirst().prefix { $0 &- 0x30 < 10 }
        let after = phrase.bytes[minute.endIndex...].first ?? 0x20
        guard minute.count == 2, after == 0x20 || after == UInt8(ascii: ","),
            let hours = Self.number(hour), let minutes = Self.number(minute)
        else { return nil }
        return TimeOfDay(hour: hours, minute: minutes)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
