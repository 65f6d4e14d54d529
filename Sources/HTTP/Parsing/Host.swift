import Bytes

/// Whether bytes are a host with an optional port (`uri-host [":" port]`, RFC 9110 §7.2); an empty host is
/// one.
func isHost(_ bytes: Span<UInt8>) -> Bool {
    guard let end = hostEnd(bytes) else { return false }
    guard end < bytes.count else { return true }
    guard bytes[end] == UInt8(ascii: ":") else { return false }
    let port = bytes.extracting(end + 1..<bytes.count)
    guard !port.isEmpty else { return true }
    return decimalNumber(port).map { $0 <= 65_535 } ?? false
}

/// Where the host ends and the colon of the port may stand.
private func hostEnd(_ bytes: Span<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes[0] == UInt8(ascii: "[") else {
        return bytes.firstOffset { !isNameByte($0) } ?? bytes.count
    }
    guard let end = bytes.firstOffset(of: UInt8(ascii: "]")), end > 2,
        bytes.extracting(1..<end).all({ $0.hexadecimalValue != nil || ":.".utf8.contains($0) })
    else { return nil }
    return end + 1
}

/// The bytes of a registered name (RFC 3986 §3.2.2).
private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~%!$&'()*+,;=".utf8.contains(byte)
    }
}
