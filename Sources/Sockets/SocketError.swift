/// Why a socket could not be had.
package enum SocketError: Error, Hashable, Sendable {
    /// Neither an IPv4 or IPv6 address nor `localhost`.
    case badHost(String)
    /// Not within 0 to 65535.
    case badPort(Int)
    /// A call to the system failed: its name, its errno, and the address it was about.
    case call(String, number: Int32, address: String)
}

extension SocketError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .badHost(let host):
            "the host `\(host)` is no IPv4 or IPv6 address and not `localhost`"
        case .badPort(let port):
            "the port \(port) is not within 0 to 65535"
        case .call(let name, let number, let address):
            "\(name) for \(address) failed: \(systemText(of: number)) (errno \(number))"
        }
    }
}
