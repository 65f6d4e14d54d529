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
    /// A word as `months.tsv` has it; nil for anything else.
    let key: CalendarKey?

    var number: Int? { if case .number(let value, _) = kind { value } else { nil } }
    var digits: Int { if case .number(_, let digits) = kind { digits } else { 0 } }
    var isWord: Bool { kind == .word }
    /// In bytes.
    var length: Int { end - start }

    func isMark(among marks: String) -> Bool {
        guard case .mark(let byte) = kind else { return false }
        return marks.utf8.contains(byte)
    }

    /// Splits a line. Digits of Arabic, Persian, Indian and full-width scripts count as such, and the dashes,
    /// commas and colons of other scripts as those of ASCII; numbers have nine digits at most, a longer one is a
    /// word.
    static func tokens(of line: ArraySlice<UInt8>) -> [DateToken] {
        var tokens: [DateToken] = []
        tokens.reserveCapacity(line.count / 4 + 4)
        let bytes = line.span
        let base = line.startIndex
        var offset = 0
        while offset < bytes.count {
            let first = DateCharacter(bytes, at: offset)
            var end = offset + first.length
            var kind: Kind?
            switch first.kind {
            case .blank: break
            case .mark(let mark): kind = .mark(mark)
            case .letter:
                while end < bytes.count, let next = letter(bytes, at: end) { end += next }
                kind = .word
            case .digit(let digit): kind = number(from: digit, bytes, &end)
            }
            if let kind {
                let key = kind == .word ? CalendarKey(line[base + offset..<base + end]) : nil
                tokens.append(DateToken(kind: kind, start: offset, end: end, key: key))
            }
            offset = end
        }
        return tokens
    }

    private static func letter(_ line: Span<UInt8>, at offset: Int) -> Int? {
        // Most are of ASCII.
        if (line[offset] | 0x20) &- 0x61 < 26 { return 1 }
        let character = DateCharacter(line, at: offset)
        return character.kind == .letter ? character.length : nil
    }

    /// The number that begins with a digit; `end` moves behind it.
    private static func number(from digit: Int, _ line: Span<UInt8>, _ end: inout Int) -> Kind {
        var value = digit
        var digits = 1
        while end < line.count {
            let next = DateCharacter(line, at: end)
            guard case .digit(let digit) = next.kind else { break }
            value = digits < 9 ? value * 10 + digit : value
            digits += 1
            end += next.length
        }
        return digits <= 9 ? .number(value, digits: digits) : .word
    }
}
