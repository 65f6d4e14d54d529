import Dictionaries

/// The signs that stand in a line, found in one pass over its bytes: a quick no to most questions.
struct LineSigns: OptionSet, Sendable {
    let rawValue: UInt8

    /// A digit of ASCII.
    static let digit = LineSigns(rawValue: 1)
    /// A hyphen, a full stop or a stroke.
    static let dateMark = LineSigns(rawValue: 2)
    /// A letter beyond ASCII, typographers' signs aside.
    static let foreign = LineSigns(rawValue: 4)
    static let colon = LineSigns(rawValue: 8)
    static let plus = LineSigns(rawValue: 16)
    /// What a sign such as `©` begins with.
    static let latinSign = LineSigns(rawValue: 32)
    /// A bar, a wide gap or a sign behind a blank that may part the line.
    static let cut = LineSigns(rawValue: 64)
    /// An at sign.
    static let address = LineSigns(rawValue: 128)

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The signs of a line. Plain words are passed over.
    init(_ line: ArraySlice<UInt8>, words: ArraySlice<FoldedWord>) {
        let bytes = line.span
        let base = line.startIndex
        var found: UInt8 = 0
        var offset = 0
        for index in words.indices {
            let word = words[index]
            let end = word.end - base
            let start = word.isPlain ? word.start - base : end
            // Most words have one blank between them.
            if start > offset, start - offset > 1 || bytes[offset] != 0x20 {
                found |= Self.signs(of: bytes, in: offset..<start)
            }
            offset = end
        }
        rawValue = found | Self.signs(of: bytes, in: offset..<bytes.count)
    }

    private static func signs(of bytes: Span<UInt8>, in range: Range<Int>) -> UInt8 {
        var found: UInt8 = 0
        var behind = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0x20
        for offset in range {
            let byte = bytes[offset]
            found |= signs(of: byte)
            if behind == 0x20, mayCut(byte), !startsOther(bytes, at: offset) { found |= cut.rawValue }
            behind = byte
        }
        return found
    }

    /// Whether a sign that begins as those that part lines do is another: a quotation mark, a dash.
    private static func startsOther(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        guard bytes[offset] == 0xE2, offset + 2 < bytes.count, bytes[offset + 1] == 0x80 else { return false }
        return bytes[offset + 2] != 0xA2 && bytes[offset + 2] != 0xBA
    }

    private static func signs(of byte: UInt8) -> UInt8 {
        switch byte {
        case 0x30...0x39: digit.rawValue
        case 0x2D...0x2F: dateMark.rawValue
        case 0x3A: colon.rawValue
        case 0x2B: plus.rawValue
        case 0x40: address.rawValue
        case 0x7C: cut.rawValue
        case 0xC2: latinSign.rawValue
        case 0xE2: 0
        case 0xC3...: foreign.rawValue
        default: 0
        }
    }

    /// Whether the sign that begins with a byte may part a line where a blank stands before it.
    @inline(__always)
    static func mayCut(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x3E || byte == 0x2F || byte == 0xC2 || byte == 0xE2
    }
}
