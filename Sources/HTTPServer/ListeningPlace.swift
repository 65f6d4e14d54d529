/// Where a server listens.
package enum ListeningPlace: Hashable, Sendable {
    /// An IPv4 or IPv6 address or `localhost`; port 0 lets the system choose.
    case address(host: String, port: Int)
    /// A Unix socket.
    case socketFile(path: String)
}

extension ListeningPlace: CustomStringConvertible {
    package var description: String {
        switch self {
        case .address(let host, let port): "host \(host), port \(port)"
        case .socketFile(let path): "socket file \(path)"
        }
    }
}
