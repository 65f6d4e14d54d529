import Bytes

/// Whether bytes are a host with an optional port (`uri-host [":" port]`, RFC 9110 §7.2).
///
/// Nothing at all is one, for a client sends an empty Host where the target has no authority (RFC 9112 §3.2);
/// a port without a host is none (RFC 9110 §4.2.1).
func isHost(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return true }
    guard let end = hostEnd(bytes), end > 0 else { return false }
    guard end < bytes.count else { return true }
    guard bytes[end] == UInt8(ascii: ":") else { return false }
    let port = bytes.extracting(end + 1..<bytes.count)
    guard !port.isEmpty else { return true }
    return decimalNumber(port).map { $0 <= 65_535 } ?? false
}

/// Where the host ends and the colon of the port may stand.
private func hostEnd(_ bytes: Span<UInt8>) -> Int? {
    guard bytes[0] == UInt8(ascii: "[") else { return nameEnd(bytes) }
    guard let end = bytes.firstOffset(of: UInt8(ascii: "]")), isVersion6(bytes.extracting(1..<end))
    else { return nil }
    return end + 1
}

/// Whether bytes are an address of IPv6, without a zone (RFC 3986 §3.2.2).
private func isVersion6(_ bytes: Span<UInt8>) -> Bool {
    var text: [UInt8] = []
    text.append(bytes)
    return text.contains(UInt8(ascii: ":")) && NetworkAddress(text[...]) != nil
}

/// The end of a registered name (RFC 3986 §3.2.2); nil where it has a bad escape.
private func nameEnd(_ bytes: Span<UInt8>) -> Int? {
    let end = bytes.firstOffset { !isNameByte($0) } ?? bytes.count
    var offset = 0
    while let sign = bytes.extracting(0..<end).firstOffset(of: UInt8(ascii: "%"), from: offset) {
        offset = sign + 3
        guard offset <= end, bytes[sign + 1].hexadecimalValue != nil, bytes[sign + 2].hexadecimalValue != nil
        else { return nil }
    }
    return end
}

private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "-._~%!$&'()*+,;=".utf8.contains(byte)
    }
}
