import Dictionaries

/// A number, a word or a mark of a line, as the date finder sees it.
struct DateToken: Sendable {
    enum Kind: Hashable, Sendable {
        case number(Int, digits: Int)
        case word
        /// One character that is neither letter, digit nor blank, as the nearest one of ASCII.
        case mark(UInt8)
    }

    let kind: Kind
    /// UTF-8 bytes of the line, end exclusive.
    let start: Int
    let end: Int
    /// Its bytes.
    let text: ArraySlice<UInt8>
    /// A word as `months.tsv` has it; nil for anything else.
    let key: CalendarKey?

    var number: Int? { if case .number(let value, _) = kind { value } else { nil } }
    var digits: Int { if case .number(_, let digits) = kind { digits } else { 0 } }
    var isWord: Bool { kind == .word }

    /// Whether a name may stand so in the middle of a sentence: with a capital, or in a script without them.
    var looksLikeName: Bool {
        guard isWord, let first = text.first else { return false }
        if first < 0x80 { return (0x41...0x5A).contains(first) }
        // From Hebrew on, scripts know no capitals; two letters alone are too often another word.
        if first >= 0xD7 { return text.count >= 6 }
        return String(decoding: text, as: UTF8.self).first?.isUppercase == true
    }

    func isMark(among marks: String) -> Bool {
        guard case .mark(let byte) = kind else { return false }
        return marks.utf8.contains(byte)
    }

    static func tokens(of line: String) -> [DateToken] { tokens(of: Array(line.utf8)[...]) }

    /// Splits a line. Digits of Arabic, Persian, Indian and full-width scripts count as such, and the dashes,
    /// commas and colons of other scripts as those of ASCII; numbers have nine digits at most, a longer one is a
    /// word.
    static func tokens(of line: ArraySlice<UInt8>) -> [DateToken] {
        var tokens: [DateToken] = []
        var offset = line.startIndex
        while offset < line.endIndex {
            let first = DateCharacter(line, at: offset)
            var end = offset + first.length
            switch first.kind {
            case .blank: break
            case .mark(let mark): tokens.append(token(.mark(mark), line, offset, end))
            case .letter:
                while end < line.endIndex, let next = letter(line, at: end) { end += next }
                tokens.append(token(.word, line, offset, end))
            case .digit(let digit):
                let kind = number(from: digit, line, &end)
                tokens.append(token(kind, line, offset, end))
            }
            offset = end
        }
        return tokens
    }

    private static func letter(_ line: ArraySlice<UInt8>, at offset: Int) -> Int? {
        let character = DateCharacter(line, at: offset)
        return character.kind == .letter ? character.length : nil
    }

    /// The number that begins with a digit; `end` moves behind it.
    private static func number(from digit: Int, _ line: ArraySlice<UInt8>, _ end: inout Int) -> Kind {
        var value = digit
        var digits = 1
        while end < line.endIndex {
            let next = DateCharacter(line, at: end)
            guard case .digit(let digit) = next.kind else { break }
            value = digits < 9 ? value * 10 + digit : value
            digits += 1
            end += next.length
        }
        return digits <= 9 ? .number(value, digits: digits) : .word
    }

    private static func token(
        _ kind: Kind, _ line: ArraySlice<UInt8>, _ start: Int, _ end: Int
    ) -> DateToken {
        DateToken(
            kind: kind, start: start - line.startIndex, end: end - line.startIndex, text: line[start..<end],
            key: kind == .word ? CalendarKey(line[start..<end]) : nil)
    }
}
