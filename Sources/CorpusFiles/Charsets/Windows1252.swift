/// The characters of Windows-1252 (WHATWG Encoding Standard, index-windows-1252): Latin-1, and these in the place of
/// its control characters.
struct Windows1252 {
    /// nil for the five bytes that stand for nothing.
    subscript(byte: UInt8) -> Unicode.Scalar? {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let scalar = Self.characters[Int(byte - 0x80)]
        return scalar == "\0" ? nil : scalar
    }

    private static let characters = Array(
        "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)
}

let windows1252 = Windows1252()

/// - Returns: nil where more than so many bytes stand for nothing.
func windows1252Text(of bytes: ArraySlice<UInt8>, faults: Int) -> DecodedText? {
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(bytes.count + bytes.count / 8)
    var replaced = 0
    for byte in bytes {
        let character = windows1252[byte]
        if character == nil { replaced += 1 }
        scalars.append(character ?? "\u{FFFD}")
    }
    guard replaced <= faults else { return nil }
    return DecodedText(text: String(scalars), charset: Charset.windows1252.name, replaced: replaced)
}
