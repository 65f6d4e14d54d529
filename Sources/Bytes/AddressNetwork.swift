/// Why a text names no network.
package enum AddressNetworkFault: Error, Hashable, Sendable {
    /// Neither an address nor an address, `/` and a number of bits.
    case unreadable
    /// The address has bits behind those that count; the network it stands in.
    case bitsOfHost(network: AddressNetwork)
}

/// A range of addresses that begin with the same bits, such as `10.0.0.0/8` (CIDR, RFC 4632 §3.1).
package struct AddressNetwork: Hashable, Sendable {
    private let first: NetworkAddress
    /// How many of the 128 bits of version 6 count.
    private let length: Int

    /// - Parameter text: A network, or an address, which is a network by itself.
    package init(_ text: some StringProtocol) throws(AddressNetworkFault) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard let words = parts.first, parts.count <= 2, let address = NetworkAddress(Array(words)[...])
        else {
            throw .unreadable
        }
        // A network is of the version it is written in: `::ffff:0:0/96` is all of version 4 as version 6 has it.
        let isWrittenAs4 = !words.contains(UInt8(ascii: ":"))
        let length = parts.count == 2 ? Self.length(Array(parts[1]), limit: isWrittenAs4 ? 32 : 128) : nil
        guard parts.count == 1 || length != nil else { throw .unreadable }
        self.length = length.map { $0 + (isWrittenAs4 ? 96 : 0) } ?? 128
        first = NetworkAddress(bits: address.bits & Self.mask(self.length))
        guard first == address else { throw .bitsOfHost(network: self) }
    }

    /// Whether the address is one of the network's; no address of version 4 is in a network of version 6.
    package func contains(_ address: NetworkAddress) -> Bool {
        address.bits & Self.mask(length) == first.bits && address.isVersion4 == isVersion4
    }

    private var isVersion4: Bool { length >= 96 && first.isVersion4 }

    private static func length(_ digits: [UInt8], limit: Int) -> Int? {
        guard digits.count == 1 || digits.first != UInt8(ascii: "0"),
            let number = decimalNumber(digits.span), number <= limit
        else { return nil }
        return number
    }

    private static func mask(_ length: Int) -> UInt128 {
        length == 0 ? 0 : UInt128.max << UInt128(128 - length)
    }
}

extension AddressNetwork: CustomStringConvertible {
    /// As in `10.0.0.0/8`.
    package var description: String { "\(first)/\(isVersion4 ? length - 96 : length)" }
}
