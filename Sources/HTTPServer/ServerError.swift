/// Why the server can't start.
package enum ServerError: Error, Hashable, Sendable {
    /// The reason is in the words of the system or says what is wrong with host or port.
    case cannotListen(at: ListeningPlace, reason: String)
    case noLoop(reason: String)
}

extension ServerError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .cannotListen(at: .address(let host, let port), let reason):
            "can't listen on host \(host), port \(port): \(reason); choose another host or port, "
                + "or stop the program that uses it"
        case .cannotListen(let place, let reason):
            "can't listen on \(place): \(reason)"
        case .noLoop(let reason):
            "can't watch connections: \(reason)"
        }
    }
}
