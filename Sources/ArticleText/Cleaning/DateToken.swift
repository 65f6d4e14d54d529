/// A number, a word or a mark of a line, as the date finder sees it.
struct DateToken: Sendable {
    enum Kind: Hashable, Sendable {
        case number(Int, digits: Int)
        /// Lower case.
        case word(String, isCapitalised: Bool)
        /// One ASCII character that is neither letter, digit nor blank.
        case mark(UInt8)
    }

    let kind: Kind
    /// UTF-8 bytes of the line, end exclusive.
    let start: Int
    let end: Int

    var number: Int? { if case .number(let value, _) = kind { value } else { nil } }
    var digits: Int { if case .number(_, let digits) = kind { digits } else { 0 } }
    var word: String? { if case .word(let word, _) = kind { word } else { nil } }
    var isCapitalised: Bool { if case .word(_, let isCapitalised) = kind { isCapitalised } else { false } }

    func isMark(among marks: StaticString) -> Bool {
        guard case .mark(let byte) = kind else { return false }
        return marks.description.utf8.contains(byte)
    }

    /// Splits a line. A letter is an ASCII letter or any byte above ASCII; numbers have nine digits at most, a
    /// longer one is a word.
    static func tokens(of line: String) -> [DateToken] {
        let bytes = Array(line.utf8)
        var tokens: [DateToken] = []
        var start = 0
        while start < bytes.count {
            let kind = ByteClass(bytes[start])
            var end = start + 1
            if kind != .mark { while end < bytes.count, ByteClass(bytes[end]) == kind { end += 1 } }
            if kind != .blank {
                tokens.append(DateToken(kind: token(bytes[start..<end], kind), start: start, end: end))
            }
            start = end
        }
        return tokens
    }

    private static func token(_ bytes: ArraySlice<UInt8>, _ byteClass: ByteClass) -> Kind {
        let text = String(decoding: bytes, as: UTF8.self)
        if byteClass == .digit, bytes.count < 10, let value = Int(text) {
            return .number(value, digits: bytes.count)
        }
        return byteClass == .mark
            ? .mark(bytes[bytes.startIndex])
            : .word(text.lowercased(), isCapitalised: text.first?.isUppercase == true)
    }
}

private enum ByteClass {
    case digit, letter, blank, mark

    init(_ byte: UInt8) {
        switch byte {
        case 0x30...0x39: self = .digit
        case 0x41...0x5A, 0x61...0x7A, 0x80...: self = .letter
        case 0x20, 0x09, 0x0A: self = .blank
        default: self = .mark
        }
    }
}
