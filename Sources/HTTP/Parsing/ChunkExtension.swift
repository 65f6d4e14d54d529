import Bytes

/// Whether bytes are what may stand behind a chunk's size: nothing, or extensions, each a semicolon, a name and
/// perhaps a value (RFC 9112 §7.1.1). Blanks may stand around their parts, but not behind the last.
func areChunkExtensions(_ bytes: Span<UInt8>) -> Bool {
    var offset = 0
    while offset < bytes.count {
        offset = offsetBehindBlanks(bytes, from: offset)
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ";") else { return false }
        offset = offsetBehindBlanks(bytes, from: offset + 1)
        guard let nameEnd = tokenEnd(bytes, from: offset) else { return false }
        offset = nameEnd
        let sign = offsetBehindBlanks(bytes, from: nameEnd)
        guard sign < bytes.count, bytes[sign] == UInt8(ascii: "=") else { continue }
        guard let valueEnd = valueEnd(bytes, from: offsetBehindBlanks(bytes, from: sign + 1))
        else { return false }
        offset = valueEnd
    }
    return true
}

private func offsetBehindBlanks(_ bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.firstOffset(from: start) { !$0.isBlank } ?? bytes.count
}

/// nil where there is no token.
private func tokenEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    let end = bytes.firstOffset(from: start) { !$0.isTokenByte } ?? bytes.count
    return end > start ? end : nil
}

/// The end of a token or of a quoted string (RFC 9110 §5.6.4).
private func valueEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == quotationMark else { return tokenEnd(bytes, from: start) }
    var offset = start + 1
    while offset < bytes.count, bytes[offset].isFieldValueByte {
        if bytes[offset] == quotationMark { return offset + 1 }
        let isEscape = bytes[offset] == UInt8(ascii: "\\")
        if isEscape, offset + 1 < bytes.count, !bytes[offset + 1].isFieldValueByte { return nil }
        offset += isEscape ? 2 : 1
    }
    return nil
}
