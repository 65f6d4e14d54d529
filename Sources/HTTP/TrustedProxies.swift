package import Bytes

/// The proxies whose word is taken for where a request comes from.
package struct TrustedProxies: Hashable, Sendable {
    /// What stands in the place of an address for a client at a socket file.
    package static let socketFilePeer = "unix"

    private let networks: [AddressNetwork]
    /// Whether whoever asks at the socket file is a proxy.
    private let socketFile: Bool

    package init(networks: [AddressNetwork] = [], socketFile: Bool = false) {
        self.networks = networks
        self.socketFile = socketFile
    }

    var isNobody: Bool { networks.isEmpty && !socketFile }

    func contain(_ address: NetworkAddress) -> Bool {
        networks.contains { $0.contains(address) }
    }

    /// Whether the other end of a connection is one of them.
    func contain(peer: String) -> Bool {
        if peer == Self.socketFilePeer { return socketFile }
        return NetworkAddress(peer).map(contain) ?? false
    }
}
