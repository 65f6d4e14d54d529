package import HTTP

/// What one client may take of the server.
package struct ServerLimits: Hashable, Sendable {
    /// Request line and header fields of a request; more is a 431 (a 414 for the request line).
    package var headerBytes: Int
    /// The number of header fields; more is a 431.
    package var headerFields: Int
    /// The body of a request; more is a 413.
    package var bodyBytes: Int
    /// Connections served at once.
    package var connections: Int
    /// Connections served at once from one address, or one network of 64 bits of IPv6; the newest beyond it is
    /// refused with a 429. nil sets no limit.
    package var connectionsPerAddress: Int?
    /// What happens to a connection beyond `connections`.
    package var whenFull: WhenFull
    /// From a request's first byte to the end of its header section; longer is a 408.
    package var headerSeconds: Int
    /// From the end of the header section to the end of the body; longer is a 408.
    package var bodySeconds: Int
    /// Without a request; then the connection is closed without a word.
    package var idleSeconds: Int
    /// Without a byte of the answer being taken; then the connection is closed.
    package var writeSeconds: Int

    package enum WhenFull: String, Hashable, Sendable, CaseIterable {
        /// The newest is refused with a 503.
        case refuse
        /// Of the connections of one loop, the one that has been idle for longest is closed; where none is idle on
        /// any loop, the newest is refused.
        case closeIdle
    }

    package init(
        headerBytes: Int = 16_384, headerFields: Int = 100, bodyBytes: Int = 10_485_760,
        connections: Int = 10_000, connectionsPerAddress: Int? = nil, whenFull: WhenFull = .refuse,
        headerSeconds: Int = 10, bodySeconds: Int = 30, idleSeconds: Int = 75, writeSeconds: Int = 30
    ) {
        self.headerBytes = headerBytes
        self.headerFields = headerFields
        self.bodyBytes = bodyBytes
        self.connections = connections
        self.connectionsPerAddress = connectionsPerAddress
        self.whenFull = whenFull
        self.headerSeconds = headerSeconds
        self.bodySeconds = bodySeconds
        self.idleSeconds = idleSeconds
        self.writeSeconds = writeSeconds
    }

    /// The part that the parser watches over.
    package var request: RequestLimits {
        var limits = RequestLimits(
            headerBytes: headerBytes, headerFields: headerFields, bodyBytes: bodyBytes)
        limits.targetBytes = min(limits.targetBytes, headerBytes)
        return limits
    }
}
