extension Response {
    /// The answer itself, or a 304 without a body where the client's copy is still good (RFC 9110 §13).
    ///
    /// Looks at `ETag` and `Last-Modified` of the answer; `If-Modified-Since` counts only without
    /// `If-None-Match`.
    package func unlessNotModified(for request: Request) -> Response {
        guard status == 200, request.method == "GET" || request.method == "HEAD",
            clientHasCurrent(request.headers)
        else { return self }
        let dropped = ["Content-Type", "Content-Length", "Content-Encoding", "Content-Language"]
        return Response(status: 304, headers: headers.removing(dropped))
    }

    private func clientHasCurrent(_ conditions: HeaderList) -> Bool {
        let lists = conditions.values(of: "If-None-Match")
        guard lists.isEmpty else {
            return headers["ETag"].map { tag in lists.contains { entityTags($0, contain: tag) } } ?? false
        }
        guard let since = conditions["If-Modified-Since"].flatMap({ secondsSince1970(httpDate: $0) }),
            let modified = headers["Last-Modified"].flatMap({ secondsSince1970(httpDate: $0) })
        else { return false }
        return modified <= since
    }
}

/// Whether the list of an `If-None-Match` field names an entity tag or is `*` (RFC 9110 §13.1.2).
///
/// The comparison is the weak one: `W/"a"` and `"a"` are one (RFC 9110 §8.8.3.2).
///
/// - Parameter tag: With its quotation marks, as the ETag field has it.
package func entityTags(_ list: String, contain tag: String) -> Bool {
    let bytes = Array(list.utf8)
    if list == "*" { return true }
    let wanted = Array(tag.utf8)
    let opaque = wanted.starts(with: weakMark) ? wanted.dropFirst(2) : wanted[...]
    return opaqueTags(bytes[...]).contains(opaque)
}

private let weakMark = Array("W/".utf8)

/// The tags of a list with their quotation marks and without the mark of weakness; a comma may stand within a
/// tag.
private func opaqueTags(_ list: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var tags: [ArraySlice<UInt8>] = []
    var rest = list
    while let opening = rest.firstIndex(of: quotationMark),
        let closing = rest[(opening + 1)...].firstIndex(of: quotationMark)
    {
        tags.append(rest[opening...closing])
        rest = rest[(closing + 1)...]
    }
    return tags
}

private let quotationMark = UInt8(ascii: "\"")
