/// Why a request's conditions keep it from being done.
package enum PreconditionFailure: Hashable, Sendable {
    /// The client's copy is still good: a 304.
    case notModified
    /// The condition of that field does not hold: a 412.
    case failed(field: String)

    /// Tells it in words; for answers that are not 304.
    package var detail: String {
        switch self {
        case .notModified: "the copy that the conditions name is the current one"
        case .failed(let field): "the condition of \(field) does not hold"
        }
    }
}

/// Checks the conditions of a request in the order of RFC 9110 §13.2.2.
///
/// Answers to GET and HEAD are checked by `Representations`. A handler of other methods calls this before it
/// changes anything.
///
/// - Parameter currentTag: That of the representation as it is, with its quotation marks.
/// - Parameter lastModified: Seconds since 1970.
/// - Parameter isThere: Whether there is a representation, which `*` asks about.
/// - Parameter now: Seconds since 1970, for dates whose year has two digits.
/// - Returns: nil where nothing stands in the way.
package func preconditionFailure(
    for request: Request, currentTag: String?, lastModified: Int? = nil, isThere: Bool = true, now: Int? = nil
) -> PreconditionFailure? {
    let conditions = Conditions(
        headers: request.headers, tag: currentTag.flatMap(ComparedTag.init), modified: lastModified,
        isThere: isThere, now: now)
    if conditions.namesTags("If-Match") {
        guard conditions.tagsHold("If-Match", { $0.isSameBytes(as: $1) }) else {
            return .failed(field: "If-Match")
        }
    } else if conditions.isUnmodified(since: "If-Unmodified-Since") == false {
        return .failed(field: "If-Unmodified-Since")
    }
    let isReading = request.method == "GET" || request.method == "HEAD"
    if conditions.namesTags("If-None-Match") {
        guard conditions.tagsHold("If-None-Match", { $0.isSameContent(as: $1) }) else { return nil }
        return isReading ? .notModified : .failed(field: "If-None-Match")
    }
    return isReading && conditions.isUnmodified(since: "If-Modified-Since") == true ? .notModified : nil
}

private struct Conditions {
    let headers: HeaderList
    let tag: ComparedTag?
    let modified: Int?
    let isThere: Bool
    let now: Int?

    func namesTags(_ field: String) -> Bool { headers[field] != nil }

    /// Whether a field names the current representation.
    func tagsHold(_ field: String, _ isSame: (ComparedTag, ComparedTag) -> Bool) -> Bool {
        switch NamedTags(headers.values(of: field)) {
        case .any: isThere
        case .tags(let tags): tag.map { tag in tags.contains { isSame($0, tag) } } ?? false
        case .malformed: false
        }
    }

    /// nil where the condition is to be ignored: no field or several, no date in it, or no time to compare
    /// with (RFC 9110 §13.1.3, §13.1.4).
    func isUnmodified(since field: String) -> Bool? {
        let dates = headers.values(of: field)
        guard dates.count == 1, let modified, let since = secondsSince1970(httpDate: dates[0], now: now)
        else { return nil }
        return modified <= since
    }
}
