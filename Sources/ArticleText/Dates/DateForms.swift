import Dictionaries
import Model

/// The ways to write a day, tried at one token of a line after the other.
struct DateForms {
    struct Found {
        let reading: PrintedDate.Reading
        let calendar: PrintedDate.Calendar
        let tokens: Range<Int>
    }

    struct Month {
        let calendar: PrintedDate.Calendar
        let number: Int
        let tokens: Range<Int>
    }

    let tokens: [DateToken]
    let calendar: FurnitureCalendar
    private let line: ArraySlice<UInt8>

    init(line: ArraySlice<UInt8>, calendar: FurnitureCalendar) {
        (self.line, self.calendar) = (line, calendar)
        tokens = DateToken.tokens(of: line)
    }

    /// The bytes of a token.
    func text(of token: DateToken) -> ArraySlice<UInt8> {
        line[line.startIndex + token.start..<line.startIndex + token.end]
    }

    /// Whether a name may stand so in the middle of a sentence: with a capital, or in a script without them.
    func looksLikeName(_ token: DateToken) -> Bool {
        let text = text(of: token)
        guard token.isWord, let first = text.first else { return false }
        if first < 0x80 { return (0x41...0x5A).contains(first) }
        // From Hebrew on, scripts know no capitals; two letters alone are too often another word.
        if first >= 0xD7 { return text.count >= 6 }
        return String(decoding: text, as: UTF8.self).first?.isUppercase == true
    }

    func dates() -> [Found] {
        var dates: [Found] = []
        var index = 0
        while index < tokens.count {
            if let found = found(at: index) {
                dates.append(found)
                index = found.tokens.upperBound
            } else {
                index += 1
            }
        }
        return dates
    }

    private func found(at start: Int) -> Found? {
        guard tokens[start].number != nil else {
            return tokens[start].isWord ? monthThenDay(at: start) : nil
        }
        guard !continuesNumber(at: start) else { return nil }
        return signed(at: start) ?? numeric(at: start) ?? dayThenMonth(at: start) ?? yearThenMonth(at: start)
    }

    /// A number that goes on to the left is part of something else: a telephone number, a range of days.
    private func continuesNumber(at start: Int) -> Bool {
        start > 1 && tokens[start - 1].isMark(among: "/-.") && tokens[start - 2].number != nil
            && touches(start - 1) && touches(start)
    }

    /// Whether nothing stands between a token and the one before it.
    func touches(_ index: Int) -> Bool { index > 0 && tokens[index].start == tokens[index - 1].end }

    func range(of tokens: Range<Int>) -> TextRange {
        TextRange(start: self.tokens[tokens.lowerBound].start, end: self.tokens[tokens.upperBound - 1].end)
    }

    /// A token's key where it has a row of one of these kinds.
    func has(_ kind: FurnitureCalendar.Kind, at index: Int) -> Bool {
        guard tokens.indices.contains(index), let key = tokens[index].key else { return false }
        return calendar.value(kind, of: key) != nil
    }

    /// The phrases that begin at a token, the longest first: at most four words, joined by hyphens or apostrophes.
    func phrases(at start: Int) -> [(key: CalendarKey, end: Int)] {
        guard tokens.indices.contains(start), let first = tokens[start].key else { return [] }
        var phrases = [(key: first, end: start + 1)]
        guard calendar.opensPhrase(first) else { return phrases }
        var index = start + 1
        while phrases.count < 4, index < tokens.count {
            if tokens[index].isMark(among: "-'.") { index += 1 }
            guard index < tokens.count, let next = tokens[index].key else { break }
            index += 1
            let key = phrases[phrases.count - 1].key.followed(by: next, withBlank: true)
            phrases.append((key, index))
        }
        return phrases.reversed()
    }

    /// The name of a month that begins at a token.
    func month(at start: Int) -> Month? {
        guard tokens.indices.contains(start), let first = tokens[start].key else { return nil }
        // Few names have several words.
        guard calendar.opensPhrase(first) else { return month(first, start..<start + 1) }
        return phrases(at: start).lazy.compactMap { month($0.key, start..<$0.end) }.first
    }

    private func month(_ key: CalendarKey, _ tokens: Range<Int>) -> Month? {
        if let number = calendar.value(.month, of: key) ?? nil {
            return Month(calendar: .gregorian, number: number, tokens: tokens)
        }
        if let number = calendar.value(.persian, of: key) ?? nil {
            return Month(calendar: .persian, number: number, tokens: tokens)
        }
        let number = calendar.value(.hijri, of: key) ?? nil
        return number.map { Month(calendar: .hijri, number: $0, tokens: tokens) }
    }

    func weekday(before index: Int) -> Int? {
        var end = index - 1
        while end >= 0, tokens[end].isMark(among: ",.-/|") { end -= 1 }
        guard end >= 0 else { return nil }
        for start in [end - 1, end] where start >= 0 {
            let found = phrases(at: start).first { $0.end == end + 1 }
            if let found, let number = calendar.value(.weekday, of: found.key) ?? nil { return number }
        }
        return nil
    }

    func weekday(after index: Int) -> Int? {
        var start = index
        while start < tokens.count, tokens[start].isMark(among: ",(") { start += 1 }
        return phrases(at: start).lazy.compactMap { calendar.value(.weekday, of: $0.key) ?? nil }.first
    }
}
