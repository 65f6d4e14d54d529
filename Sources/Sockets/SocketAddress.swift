/// Where to listen: an address and a port, as a person writes them.
struct SocketAddress: Hashable, Sendable {
    enum Family: Hashable, Sendable { case version4, version6 }

    /// The address in figures, without brackets.
    let numericHost: String
    let family: Family
    let port: UInt16

    /// - Parameter host: `127.0.0.1`, `::1`, `[::1]` or `localhost`, which is taken as 127.0.0.1.
    /// - Parameter port: 0 lets the system choose.
    init(host: String, port: Int) throws(SocketError) {
        guard let port16 = UInt16(exactly: port) else { throw .badPort(port) }
        self.port = port16
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]") && host.count > 2
        let bare = isBracketed ? String(host.dropFirst().dropLast()) : host
        numericHost = bare == "localhost" ? "127.0.0.1" : bare
        if !isBracketed, isNumeric(numericHost, family: .version4) {
            family = .version4
        } else if isNumeric(numericHost, family: .version6) {
            family = .version6
        } else {
            throw .badHost(host)
        }
    }
}

extension SocketAddress: CustomStringConvertible {
    var description: String {
        family == .version4 ? "\(numericHost):\(port)" : "[\(numericHost)]:\(port)"
    }
}
