/// A character of a line, of whatever script, as far as dates are concerned.
struct DateCharacter {
    enum Kind: Equatable {
        case digit(Int)
        case letter
        case blank
        /// The nearest mark of ASCII.
        case mark(UInt8)
    }

    let kind: Kind
    /// In bytes.
    let length: Int

    init(_ line: Span<UInt8>, at offset: Int) {
        let byte = line[offset]
        switch byte {
        case 0x30...0x39: (kind, length) = (.digit(Int(byte - 0x30)), 1)
        case 0x41...0x5A, 0x61...0x7A: (kind, length) = (.letter, 1)
        case 0x20, 0x09, 0x0A, 0x0D: (kind, length) = (.blank, 1)
        case ..<0x80: (kind, length) = (.mark(byte), 1)
        case 0xC0..<0xE0:
            length = min(2, line.count - offset)
            kind = length == 2 ? Self.kind(byte, line[offset + 1]) : .letter
        case 0xE0..<0xF0:
            length = min(3, line.count - offset)
            kind = length == 3 ? Self.kind(byte, line[offset + 1], line[offset + 2]) : .letter
        default: (kind, length) = (.letter, min(byte < 0xC0 ? 1 : 4, line.count - offset))
        }
    }

    private static func kind(_ first: UInt8, _ second: UInt8) -> Kind {
        switch (first, second) {
        case (0xD9, 0xA0...0xA9): .digit(Int(second - 0xA0))  // Arabic
        case (0xDB, 0xB0...0xB9): .digit(Int(second - 0xB0))  // Persian
        case (0xD8, 0x8C): .mark(UInt8(ascii: ","))  // Arabic comma
        case (0xC2, 0xA0): .blank  // no-break space
        case (0xC2, 0xB7): .mark(UInt8(ascii: "|"))  // middle dot
        case (0xC2, 0xAB), (0xC2, 0xBB): .mark(UInt8(ascii: "\""))  // guillemets
        default: .letter
        }
    }

    private static func kind(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Kind {
        switch (first, second) {
        case (0xE2, 0x80): generalPunctuation(third)
        case (0xEF, 0xBC): fullWidth(third)
        case (0xE0, 0xA5) where third >= 0xA6 && third <= 0xAF: .digit(Int(third - 0xA6))  // Devanagari
        case (0xE0, 0xA7) where third >= 0xA6 && third <= 0xAF: .digit(Int(third - 0xA6))  // Bengali
        case (0xE3, 0x80): cjkPunctuation(third)
        case (0xEF, 0xBD): third == 0x9C ? .mark(UInt8(ascii: "|")) : .letter
        default: .letter
        }
    }

    /// U+2000...U+203F.
    private static func generalPunctuation(_ third: UInt8) -> Kind {
        switch third {
        case 0x8C, 0x8D: .letter  // joiners inside words
        case 0x80...0x8F, 0xA8...0xAF: .blank
        case 0x90...0x95: .mark(UInt8(ascii: "-"))
        case 0x98...0x9B, 0xB2: .mark(UInt8(ascii: "'"))
        case 0x9C...0x9F, 0xB3: .mark(UInt8(ascii: "\""))
        case 0xA2, 0xA7: .mark(UInt8(ascii: "|"))
        default: .mark(UInt8(ascii: "*"))
        }
    }

    /// U+FF00...U+FF3F: the signs of ASCII in the width of a Chinese one.
    private static func fullWidth(_ third: UInt8) -> Kind {
        let ascii = third - 0x80 + 0x20
        switch ascii {
        case 0x30...0x39: return .digit(Int(ascii - 0x30))
        case 0x41...0x5A: return .letter
        default: return .mark(ascii)
        }
    }

    /// U+3000...U+303F.
    private static func cjkPunctuation(_ third: UInt8) -> Kind {
        switch third {
        case 0x80: .blank
        case 0x81, 0x82: .mark(UInt8(ascii: ","))
        case 0x83...0x9F: .mark(UInt8(ascii: "\""))
        default: .letter
        }
    }
}
