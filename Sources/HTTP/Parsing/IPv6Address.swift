import Bytes

/// Whether bytes are an address of IPv6 as text, without brackets and zone (RFC 3986 §3.2.2).
func isIPv6Address(_ bytes: Span<UInt8>) -> Bool {
    var groups = 0
    var hasGap = false
    var offset = 0
    if bytes.count >= 2, isGap(bytes, at: 0) { (hasGap, offset) = (true, 2) }
    while offset < bytes.count {
        let end = bytes.firstOffset(of: colon, from: offset) ?? bytes.count
        if end == bytes.count, isIPv4Address(bytes.extracting(offset..<end)) {
            groups += 2
            break
        }
        guard (1...4).contains(end - offset),
            bytes.extracting(offset..<end).all({ $0.hexadecimalValue != nil })
        else { return false }
        groups += 1
        guard end < bytes.count else { break }
        let gapFollows = isGap(bytes, at: end)
        // A single colon at the end has no group behind it, and zeros are left out once.
        guard gapFollows ? !hasGap : end + 1 < bytes.count else { return false }
        if gapFollows { hasGap = true }
        offset = end + (gapFollows ? 2 : 1)
    }
    return hasGap ? groups <= 7 : groups == 8
}

private func isGap(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    offset + 1 < bytes.count && bytes[offset] == colon && bytes[offset + 1] == colon
}

/// Four numbers of 0 to 255 without zeros before them (`IPv4address`, RFC 3986 §3.2.2).
private func isIPv4Address(_ bytes: Span<UInt8>) -> Bool {
    var numbers = 0
    var offset = 0
    while offset <= bytes.count {
        let end = bytes.firstOffset(of: UInt8(ascii: "."), from: offset) ?? bytes.count
        guard (1...3).contains(end - offset), let number = decimalNumber(bytes.extracting(offset..<end)),
            number <= 255, end - offset == String(number).utf8.count
        else { return false }
        numbers += 1
        offset = end + 1
    }
    return numbers == 4
}

private let colon = UInt8(ascii: ":")
