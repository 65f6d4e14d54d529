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

    /// The signs of a part of a page.
    init(_ bytes: Span<UInt8>) {
        var (found, behind): (UInt8, UInt8) = (0, 0x20)
        // No branch depends on a byte, so that the compiler may take many at a time.
        for offset in bytes.indices {
            let byte = bytes[offset]
            found |= byte &- 0x30 < 10 ? 1 : 0
            found |= byte &- 0x2D < 3 ? 2 : 0
            found |= byte >= 0xC3 && byte != 0xE2 ? 4 : 0
            found |= byte == 0x3A ? 8 : 0
            found |= byte == 0x2B ? 16 : 0
            found |= byte == 0xC2 ? 32 : 0
            found |= byte == 0x7C ? 64 : 0
            found |= behind == 0x20 && Self.mayCut(byte) ? 64 : 0
            found |= byte == 0x40 ? 128 : 0
            behind = byte
        }
        rawValue = found
    }

    /// Whether the sign that begins with a byte may part a line where a blank stands before it.
    @inline(__always)
    static func mayCut(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x3E || byte == 0x2F || byte == 0xC2 || byte == 0xE2
    }
}
