import Bytes

/// The address that an element of a `Forwarded` field gives as the one the request came from.
///
/// - Parameter element: `for="[2001:db8::1]:4711";proto=https` (RFC 7239 §4). Blanks around the semicolon, which
///   the grammar does not have, are passed over.
/// - Returns: nil where `for` is missing, stands twice, has no address, or the element is malformed anywhere.
func forwardedAddress(_ element: ArraySlice<UInt8>) -> NetworkAddress? {
    var rest = element
    var names: [String] = []
    var node: [UInt8]?
    while true {
        rest = withoutBlanks(rest)
        if let pair = takePair(&rest) {
            guard !names.contains(pair.name) else { return nil }
            names.append(pair.name)
            if pair.name == "for" { node = pair.value }
        }
        rest = rest.drop { $0.isBlank }
        guard let next = rest.popFirst() else { break }
        guard next == UInt8(ascii: ";") else { return nil }
    }
    return node.flatMap { address(ofNode: $0[...], bareVersion6: false) }
}

/// Takes `name=value` from the front; the name in small letters, quotation marks and escapes undone.
///
/// - Returns: nil, and nothing is taken, where there is no whole pair.
private func takePair(_ rest: inout ArraySlice<UInt8>) -> (name: String, value: [UInt8])? {
    let name = rest.prefix { $0.isTokenByte }
    var after = rest.dropFirst(name.count)
    guard !name.isEmpty, after.popFirst() == UInt8(ascii: "="),
        let value = takeQuoted(&after) ?? takeToken(&after)
    else { return nil }
    rest = after
    return (String(decoding: name, as: UTF8.self).lowercased(), value)
}

private func takeToken(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    let token = rest.prefix { $0.isTokenByte }
    rest = rest.dropFirst(token.count)
    return token.isEmpty ? nil : Array(token)
}

/// A quoted string (RFC 9110 §5.6.4).
private func takeQuoted(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    var after = rest
    guard after.popFirst() == UInt8(ascii: "\"") else { return nil }
    var value: [UInt8] = []
    while let byte = after.popFirst() {
        if byte == UInt8(ascii: "\"") {
            rest = after
            return value
        }
        guard let kept = byte == UInt8(ascii: "\\") ? after.popFirst() : byte else { return nil }
        value.append(kept)
    }
    return nil
}

/// The address of a node, its port left out: `192.0.2.1`, `192.0.2.1:80`, `[2001:db8::1]:_hidden` (RFC 7239
/// §6).
///
/// - Parameter bareVersion6: Whether an address of version 6 may stand without brackets, as it mostly does in
///   `X-Forwarded-For`.
func address(ofNode node: ArraySlice<UInt8>, bareVersion6: Bool) -> NetworkAddress? {
    if node.first == UInt8(ascii: "[") {
        guard let end = node.firstIndex(of: UInt8(ascii: "]")), isPort(node[(end + 1)...]) else { return nil }
        let words = node[..<end].dropFirst()
        return words.contains(UInt8(ascii: ":")) ? NetworkAddress(words) : nil
    }
    let end = node.firstIndex(of: UInt8(ascii: ":")) ?? node.endIndex
    if node[..<end].contains(UInt8(ascii: ".")) {
        return isPort(node[end...]) ? NetworkAddress(node[..<end]) : nil
    }
    return bareVersion6 ? NetworkAddress(node) : nil
}

/// Nothing, or a colon and a port of figures or a hidden one (RFC 7239 §6).
private func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let colon = bytes.first else { return true }
    let port = bytes.dropFirst()
    guard colon == UInt8(ascii: ":"), let first = port.first else { return false }
    if first == UInt8(ascii: "_") { return port.count > 1 && port.dropFirst().allSatisfy(isHiddenNameByte) }
    return port.count <= 5 && decimalNumber(port.span).map { $0 <= 65_535 } ?? false
}

private func isHiddenNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "._-".utf8.contains(byte)
    }
}

/// What stands between the blanks at either end.
func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = bytes.drop { $0.isBlank }
    return start.dropLast(start.reversed().prefix { $0.isBlank }.count)
}
