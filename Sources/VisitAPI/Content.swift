import HTTP

/// What a GET gives; what the client has of it already, or wants coded, is looked at behind the API.
struct Content {
    /// What all routes give.
    static let mediaType = "application/json; charset=utf-8"

    let body: [ArraySlice<UInt8>]
    let tag: EntityTag
    /// Seconds since 1970; nil where that is not known or changes all the time.
    var modified: Int?
    /// Links to other pages, as `Link` header (RFC 8288): relation and target.
    var links: [(relation: String, target: String)] = []

    /// Content that is told by its bytes.
    init(_ record: [UInt8]) {
        body = [record[...], newline[...]]
        tag = EntityTag(of: body)
    }

    /// Content that is told by the snapshot and its canonical link.
    init(_ body: [ArraySlice<UInt8>], of snapshot: Snapshot, at link: String) {
        self.body = body + [newline[...]]
        tag = EntityTag(snapshot, link)
    }

    var response: Response {
        var headers = HeaderList([("ETag", tag.text), ("Cache-Control", "no-cache")])
        if let modified { headers.append("Last-Modified", httpDate(secondsSince1970: modified)) }
        if !links.isEmpty {
            let fields = links.map { "<\($0.target)>; rel=\"\($0.relation)\"" }
            headers.append("Link", fields.joined(separator: ", "))
        }
        headers.append("Content-Type", Self.mediaType)
        return Response(status: 200, headers: headers, body: body)
    }
}
