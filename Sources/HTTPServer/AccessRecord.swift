package import HTTP

/// One line of the access log, as facts.
package struct AccessRecord: Hashable, Sendable {
    /// The other end of the connection: its address in figures, or `unix` at a socket file.
    package let client: String
    /// nil, as the target, for a request that could not be read.
    package let method: String?
    /// Path and query as sent.
    package let target: String?
    /// 0 for HTTP/1.0, 1 for HTTP/1.1; nil as `method`.
    package let minorVersion: Int?
    /// The fields of the request; none where it could not be read.
    package let headers: HeaderList
    /// When the request was whole, in seconds since 1970 by the clock on the wall.
    package let receivedAt: Int
    package let status: Int
    /// Body bytes of the answer; 0 for HEAD.
    package let bytes: Int
    /// From the whole request to the whole answer, the way through the network left out.
    package let duration: Duration

    package init(
        client: String = "-", method: String?, target: String?, minorVersion: Int? = nil,
        headers: HeaderList = HeaderList(), receivedAt: Int = 0, status: Int, bytes: Int, duration: Duration
    ) {
        self.client = client
        self.method = method
        self.target = target
        self.minorVersion = minorVersion
        self.headers = headers
        self.receivedAt = receivedAt
        self.status = status
        self.bytes = bytes
        self.duration = duration
    }
}
