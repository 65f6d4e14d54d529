/// Classes of UTF-8 bytes, as far as cutting words needs them.
extension Words {
    /// The bytes of the scalar that a leading byte opens, 1 to 4.
    package static func scalarLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    static func isASCIILetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    static func isDigit(_ bytes: [UInt8], at position: Int) -> Bool {
        bytes.indices.contains(position) && (0x30...0x39).contains(bytes[position])
    }

    /// ASCII letters and digits, and everything beyond ASCII save the signs of U+0080 to U+00BF, U+00D7,
    /// U+00F7, and general punctuation (U+2000 to U+2BFF, U+3000 to U+303F).
    static func isLetterOrDigit(_ bytes: [UInt8], at position: Int) -> Bool {
        guard bytes.indices.contains(position) else { return false }
        let byte = bytes[position]
        if byte < 0x80 { return isASCIILetter(byte) || (0x30...0x39).contains(byte) }
        let second = position + 1 < bytes.count ? bytes[position + 1] : 0
        switch byte {
        case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA
        case 0xC3: return second != 0x97 && second != 0xB7
        case 0xCA: return second != 0xBB && second != 0xBC && second != 0xBE && second != 0xBF
        case 0xE2: return second >= 0xB0
        case 0xE3: return second != 0x80
        case 0xEF: return second != 0xBB && second != 0xBC
        case 0xF0: return second != 0x9F
        default: return true
        }
    }

    static func isBlank(_ bytes: [UInt8], at position: Int) -> Bool {
        bytes[position] <= 0x20
            || (bytes[position] == 0xC2 && position + 1 < bytes.count && bytes[position + 1] == 0xA0)
            || (bytes[position] == 0xA0 && position > 0 && bytes[position - 1] == 0xC2)
    }

    /// The length of an apostrophe of any kind (`'`, U+2018, U+2019, U+02BB to U+02BF); nil for other bytes.
    package static func apostropheLength(_ bytes: [UInt8], at position: Int) -> Int? {
        guard bytes.indices.contains(position) else { return nil }
        if bytes[position] == 0x27 || bytes[position] == 0x60 { return 1 }
        guard position + 1 < bytes.count else { return nil }
        if bytes[position] == 0xCA, (0xBB...0xBF).contains(bytes[position + 1]) { return 2 }
        guard position + 2 < bytes.count, bytes[position] == 0xE2, bytes[position + 1] == 0x80 else {
            return nil
        }
        return bytes[position + 2] == 0x98 || bytes[position + 2] == 0x99 ? 3 : nil
    }
}
