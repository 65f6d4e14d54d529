/// An answer before framing: the server adds Date, Content-Length, Connection, and leaves the body out on
/// HEAD.
package struct Response: Hashable, Sendable {
    /// 100 to 599.
    package var status: Int
    package var headers: HeaderList
    /// The body in pieces that are sent one behind another, so that rendered bytes are never copied together.
    package var body: [ArraySlice<UInt8>]

    package init(status: Int, headers: HeaderList = HeaderList(), body: [ArraySlice<UInt8>] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    package var bodyLength: Int { body.reduce(0) { $0 + $1.count } }
}

/// Whatever answers requests: the API, a test, a folder of files.
///
/// - Note: Called from many threads at once; it must not block for long.
package protocol RequestHandler: Sendable {
    func response(to request: Request) -> Response
}
