/// The classes of ASCII bytes that grammars of the network are built from.
extension UInt8 {
    /// `0` to `9`.
    @inlinable
    package var isDigit: Bool { 0x30 <= self && self <= 0x39 }

    /// The value of a hexadecimal digit in either case; nil for any other byte.
    @inlinable
    package var hexadecimalValue: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }

    /// Space or horizontal tab: optional white space (RFC 9110 §5.6.3).
    @inlinable
    package var isBlank: Bool { self == 0x20 || self == 0x09 }

    /// A printing character of ASCII, the blank left out (VCHAR, RFC 5234 §B.1).
    @inlinable
    package var isVisible: Bool { 0x21 <= self && self <= 0x7E }

    /// A byte that may stand in a field value: visible, blank, or above ASCII (RFC 9110 §5.5).
    @inlinable
    package var isFieldValueByte: Bool { isVisible || isBlank || self >= 0x80 }

    /// A byte of a token, such as a method or a field name (tchar, RFC 9110 §5.6.2).
    @inlinable
    package var isTokenByte: Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "!"), 0x23...0x27, UInt8(ascii: "*"), UInt8(ascii: "+"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), 0x5E...0x60, UInt8(ascii: "|"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
