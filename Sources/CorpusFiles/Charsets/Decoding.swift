/// The text of bytes in whatever charset they are.
///
/// The bytes have the first word: a byte order mark, UTF-16 with its empty bytes, and valid UTF-8 are believed
/// whatever is declared. Then the declaration is, in the meaning that browsers give it; and where there is none, or
/// it can't be true, a text is in Windows-1256 if it looks like Arabic or Persian there, and else in Windows-1252.
///
/// - Parameter declared: The charset that the bearer names (`charset` of a `Content-Type`), by any of its labels.
/// - Parameter place: Where the text may name its charset itself.
/// - Returns: nil where the bytes are no text in any likely charset. A few bytes that the charset does not have
///   (one in a thousand, or three) become U+FFFD.
package func decoded(
    _ bytes: [UInt8], declared: String? = nil, lookingIn place: CharsetDeclaration = .none
) -> DecodedText? {
    let faults = max(3, bytes.count / 1000)
    if let mark = ByteOrderMark(bytes) {
        return text(of: bytes[mark.length...], in: mark.charset, faults: faults)
    }
    let outside = declared.flatMap { Charset(label: $0) }
    if let wide = CharsetGuess.wide(bytes)
        ?? outside.flatMap({ $0.isWide && !isPlainUTF8(bytes) ? $0 : nil }),
        let text = text(of: bytes[...], in: wide, faults: faults)
    {
        return text
    }
    guard CharsetGuess.controls(in: bytes) <= faults else { return nil }
    let named = outside ?? DeclaredCharset.charset(in: bytes, lookingIn: place)
    let found = narrowText(of: bytes[...], declared: named, faults: faults)
    return found.map(withoutEmptyBytes)
}

/// Whether there is nothing in it that UTF-16 would explain better.
private func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
}

/// The first line that is no UTF-8, for those who look for it; 1 is the first.
func firstLineOutsideUTF8(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
}

private func text(of bytes: ArraySlice<UInt8>, in charset: Charset, faults: Int) -> DecodedText? {
    switch charset {
    case .utf8:
        if let text = String(validating: bytes, as: UTF8.self) {
            return DecodedText(text: text, charset: "utf-8")
        }
        return RepairedUTF8(bytes).text(faults: faults)
    case .windows1252: return windows1252Text(of: bytes, faults: faults)
    default: return SystemConversion.text(of: bytes, in: charset, faults: faults)
    }
}

/// The text of bytes that are ASCII at least where they say what they are.
private func narrowText(of bytes: ArraySlice<UInt8>, declared: Charset?, faults: Int) -> DecodedText? {
    // Nothing but ASCII, and yet something else.
    if declared == .iso2022JP, bytes.contains(0x1B),
        let text = text(of: bytes, in: .iso2022JP, faults: faults)
    {
        return text
    }
    if let text = String(validating: bytes, as: UTF8.self) {
        return DecodedText(text: text, charset: "utf-8")
    }
    let repaired = RepairedUTF8(bytes)
    if repaired.isAlmostAllUTF8 { return repaired.text(faults: faults) }
    if let declared, declared != .utf8, declared != .windows1252, !declared.isWide,
        let text = text(of: bytes, in: declared, faults: faults)
    {
        let mended = repaired.isPartlyUTF8 && text.replaced > 0 ? repaired.text(faults: text.replaced) : nil
        return mended ?? text
    }
    if CharsetGuess.isForeign(bytes) {
        return CharsetGuess.isArabic(bytes) ? text(of: bytes, in: .windows1256, faults: faults) : nil
    }
    return repaired.isPartlyUTF8
        ? repaired.text(faults: faults) : windows1252Text(of: bytes, faults: faults)
}

/// As the HTML Standard has it (section 13.2.5.1): an empty byte in a text is a fault.
private func withoutEmptyBytes(_ decoded: DecodedText) -> DecodedText {
    let count = decoded.text.utf8.count { $0 == 0 }
    guard count > 0 else { return decoded }
    let text = decoded.text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }
    return DecodedText(
        text: String(String.UnicodeScalarView(text)), charset: decoded.charset,
        replaced: decoded.replaced + count)
}
