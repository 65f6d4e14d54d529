/// Why percent-encoded bytes have no text.
package enum PercentDecodingError: Error, Hashable, Sendable {
    /// A `%` without two hexadecimal digits behind it; the offset is that of the `%`.
    case badEscape(offset: Int)
    /// The encoded zero byte, which would end a name early for a C function.
    case zeroByte
    case notUTF8
}

/// Decodes `%C3%A9` and its like (RFC 3986 §2.1).
///
/// - Parameter plusIsBlank: Whether `+` stands for a blank, as in the query that a form sends.
package func percentDecoded(
    _ bytes: Span<UInt8>, plusIsBlank: Bool = false
) throws(PercentDecodingError) -> String {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
        let byte = bytes[offset]
        if byte == UInt8(ascii: "%") {
            decoded.append(try escapedByte(in: bytes, at: offset))
            offset += 3
        } else {
            decoded.append(plusIsBlank && byte == UInt8(ascii: "+") ? 0x20 : byte)
            offset += 1
        }
    }
    guard !decoded.contains(0) else { throw .zeroByte }
    guard let text = decoded.span.text else { throw .notUTF8 }
    return text
}

private func escapedByte(in bytes: Span<UInt8>, at offset: Int) throws(PercentDecodingError) -> UInt8 {
    guard offset + 2 < bytes.count,
        let high = bytes[offset + 1].hexadecimalValue,
        let low = bytes[offset + 2].hexadecimalValue
    else { throw .badEscape(offset: offset) }
    return high << 4 | low
}
