import Bytes

/// Where a request comes from, by what proxies say that are trusted.
///
/// The way is followed back from the peer: as long as a hop is a trusted proxy, the hop that it names counts.
/// The first that is none is the client. What an untrusted hop says of those before it is not believed; where
/// a proxy names none or a hidden one (`unknown`, `_name`), or is not understood, it is itself the last that is
/// known.
///
/// - Parameters:
///   - peer: The other end of the connection: an address in figures, or `unix`.
///   - headers: Those of the request. `Forwarded` (RFC 7239) is taken before `X-Forwarded-For`, which is read
///     only where there is none of the other.
/// - Returns: An address in figures, or `peer` as it is.
package func clientAddress(
    peer: String, headers: HeaderList, trusting proxies: TrustedProxies
) -> String {
    guard !proxies.isNobody, proxies.contain(peer: peer) else { return peer }
    var last = peer
    for hop in forwardedHops(in: headers) {
        guard let hop else { return last }
        last = hop.description
        if !proxies.contain(hop) { return last }
    }
    return last
}

/// The hops before the peer, the nearest first; nil for one that has no address.
private func forwardedHops(in headers: HeaderList) -> [NetworkAddress?] {
    let forwarded = headers.values(of: "Forwarded")
    guard forwarded.isEmpty else {
        return forwarded.reversed().flatMap { elementsFromTheEnd(of: Array($0.utf8)) }.map(forwardedAddress)
    }
    let lists = headers.values(of: "X-Forwarded-For").reversed()
    return lists.flatMap { listElements(of: $0).reversed() }.filter { !$0.isEmpty }.map {
        address(ofNode: Array($0.utf8)[...], bareVersion6: true)
    }
}

/// The elements of a `Forwarded` field, the last first, empty ones left out (RFC 9110 §5.6.1.2).
///
/// They are parted from the end on: what the nearest proxy wrote is then found whatever quotation marks a
/// client left open before it.
private func elementsFromTheEnd(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var elements: [ArraySlice<UInt8>] = []
    var end = bytes.count
    var isQuoted = false
    for offset in bytes.indices.reversed() {
        if bytes[offset] == UInt8(ascii: "\""), !isEscaped(offset, in: bytes) {
            isQuoted.toggle()
        } else if bytes[offset] == UInt8(ascii: ","), !isQuoted {
            elements.append(bytes[offset + 1..<end])
            end = offset
        }
    }
    elements.append(bytes[..<end])
    return elements.map(withoutBlanks).filter { !$0.isEmpty }
}

/// Whether an odd number of backslashes stands before a byte.
private func isEscaped(_ offset: Int, in bytes: [UInt8]) -> Bool {
    !bytes[..<offset].reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
}
