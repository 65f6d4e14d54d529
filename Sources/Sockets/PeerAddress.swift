/// Who is at the other end of a connection.
package enum PeerAddress: Hashable, Sendable {
    /// As a number, the first of the four parts highest.
    case version4(UInt32)
    /// The two halves of the address as numbers.
    case version6(network: UInt64, interface: UInt64)
    /// A process of this machine, over a socket file.
    case local

    /// What connections are counted by: the address, of version 6 its network of 64 bits, which one client has
    /// to itself (RFC 4291 §2.5.4). nil for `local`, which is not counted.
    package var counted: UInt64? {
        switch self {
        case .version4(let address): UInt64(address)
        case .version6(0, let interface) where interface >> 32 == 0xFFFF: interface & 0xFFFF_FFFF
        case .version6(let network, _): network
        case .local: nil
        }
    }
}

extension PeerAddress: CustomStringConvertible {
    /// In figures: `192.0.2.1`, `2001:db8:0:0:0:0:0:1` shortened as RFC 5952 has it, `unix`.
    package var description: String {
        switch self {
        case .version4(let address): Self.dotted(address)
        case .version6(0, let interface) where interface >> 32 == 0xFFFF:
            Self.dotted(UInt32(truncatingIfNeeded: interface))
        case .version6(let network, let interface): Self.groups(network, interface)
        case .local: "unix"
        }
    }

    private static func dotted(_ address: UInt32) -> String {
        [24, 16, 8, 0].map { String(address >> $0 & 0xFF) }.joined(separator: ".")
    }

    private static func groups(_ network: UInt64, _ interface: UInt64) -> String {
        let groups = [network, interface].flatMap { half in [48, 32, 16, 0].map { half >> $0 & 0xFFFF } }
        let text = { (part: ArraySlice<UInt64>) in
            part.map { String($0, radix: 16) }.joined(separator: ":")
        }
        guard let zeros = longestRunOfZeros(groups) else { return text(groups[...]) }
        return text(groups[..<zeros.lowerBound]) + "::" + text(groups[zeros.upperBound...])
    }

    /// The first of the longest runs of two and more.
    private static func longestRunOfZeros(_ groups: [UInt64]) -> Range<Int>? {
        var longest: Range<Int>?
        var start = 0
        for end in 0...groups.count where end == groups.count || groups[end] != 0 {
            if end - start > max(1, longest?.count ?? 0) { longest = start..<end }
            start = end + 1
        }
        return longest
    }
}
