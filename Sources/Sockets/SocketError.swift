/// Why a socket could not be had.
package enum SocketError: Error, Hashable, Sendable {
    /// Neither an IPv4 or IPv6 address nor `localhost`.
    case badHost(String)
    /// Not within 0 to 65535.
    case badPort(Int)
    /// No file name, or one longer than the 107 bytes that the system takes.
    case badSocketPath(String)
    /// Another program answers at that socket file.
    case socketInUse(String)
    /// There is a file of another kind.
    case notASocket(String)
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
        case .badSocketPath(let path):
            "the path `\(path)` is empty or longer than 107 bytes"
        case .socketInUse(let path):
            "another program answers at the socket file `\(path)`"
        case .notASocket(let path):
            "the file `\(path)` is there and is no socket"
        case .call(let name, let number, let address):
            "\(name) for \(address) failed: \(systemText(of: number)) (errno \(number))"
        }
    }
}
