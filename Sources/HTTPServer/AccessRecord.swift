package import HTTP

/// One line of the access log, as facts.
package struct AccessRecord: Hashable, Sendable {
    /// The address of the other end in figures; `unix` for a process of this machine over a socket file.
    package let client: String
    /// nil, as the target, for a request that could not be read.
    package let method: String?
    /// Path and query as sent.
    package let target: String?
    /// 0 for HTTP/1.0, 1 for HTTP/1.1.
    package let minorVersion: Int?
    /// Of the request.
    package let headers: HeaderList
    package let status: Int
    /// Body bytes of the answer as announced, those of a stream of unknown length left out; 0 for HEAD.
    package let bytes: Int
    /// When it was answered, in seconds since 1970.
    package let second: Int
    /// From the whole request to the whole answer, the way through the network left out.
    package let duration: Duration

    package init(
        client: String, method: String?, target: String?, minorVersion: Int?, headers: HeaderList,
        status: Int,
        bytes: Int, second: Int, duration: Duration
    ) {
        self.client = client
        self.method = method
        self.target = target
        self.minorVersion = minorVersion
        self.headers = headers
        self.status = status
        self.bytes = bytes
        self.second = second
        self.duration = duration
    }
}
