/// A request as the parser hands it on: framing is checked, the target split and decoded.
package struct Request: Hashable, Sendable {
    /// One `name=value` of the query, percent-decoded, `+` read as a blank.
    package struct QueryItem: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Case-sensitive (RFC 9110 §9.1).
    package let method: String
    /// The path as sent, still percent-encoded: `/visits/a%20b`.
    package let rawPath: String
    /// The path's segments, percent-decoded: `["visits", "a b"]`; empty for `/`.
    package let segments: [String]
    package let query: [QueryItem]
    /// The query as sent, without `?`; nil where the target has none.
    package let rawQuery: String?
    package let headers: HeaderList
    package let body: [UInt8]

    package init(
        method: String, rawPath: String, segments: [String], query: [QueryItem] = [], rawQuery: String? = nil,
        headers: HeaderList = HeaderList(), body: [UInt8] = []
    ) {
        self.method = method
        self.rawPath = rawPath
        self.segments = segments
        self.query = query
        self.rawQuery = rawQuery
        self.headers = headers
        self.body = body
    }
}
