/// An answer before framing: the server adds Date, Content-Length or chunks, Connection, and leaves the body
/// out on HEAD.
package struct Response: Sendable {
    /// 100 to 599.
    package var status: Int
    package var headers: HeaderList
    /// The body in pieces that are sent one behind another, so that rendered bytes are never copied together.
    package var body: [ArraySlice<UInt8>]
    /// What follows behind `body`, fetched only as fast as the client takes it; nil where `body` is all.
    package var rest: (any BodyStream)?
    /// Whether an equal request gets an equal answer for as long as the handler's `version` stays: such answers
    /// may be kept and sent again without asking the handler.
    package var staysForVersion: Bool

    package init(
        status: Int, headers: HeaderList = HeaderList(), body: [ArraySlice<UInt8>] = [],
        rest: (any BodyStream)? = nil, staysForVersion: Bool = false
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.rest = rest
        self.staysForVersion = staysForVersion
    }

    /// The bytes of `body`, without those of `rest`.
    package var bodyLength: Int { body.reduce(0) { $0 + $1.count } }

    /// All bytes that are to come; nil where `rest` does not know how many it gives.
    package var contentLength: Int? {
        guard let rest else { return bodyLength }
        return rest.length.map { $0 + bodyLength }
    }
}
