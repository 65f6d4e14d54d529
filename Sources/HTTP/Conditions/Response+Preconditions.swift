extension Response {
    /// What a request gets instead of this answer because of its conditions: a 304 or a 412; nil where they
    /// do not stand in the way, and for all but good answers to GET and HEAD (RFC 9110 §13.2.1).
    ///
    /// - Parameter now: Seconds since 1970.
    func replacement(byConditionsOf request: Request, now: Int) -> Response? {
        guard status == 200, request.method == "GET" || request.method == "HEAD" else { return nil }
        let modified = headers["Last-Modified"].flatMap { secondsSince1970(httpDate: $0) }
        let failure = preconditionFailure(
            for: request, currentTag: headers["ETag"], lastModified: modified, now: now)
        guard let failure else { return nil }
        return failure == .notModified ? notModified : problem(412, failure.detail)
    }

    /// What a cache needs of a 304 and no more (RFC 9110 §15.4.5); the time of change only where no tag
    /// tells.
    private var notModified: Response {
        var kept = ["Cache-Control", "Content-Location", "ETag", "Expires", "Vary"]
        if headers["ETag"] == nil { kept.append("Last-Modified") }
        return Response(status: 304, headers: headers.keeping(kept), staysForVersion: staysForVersion)
    }

    /// Problem details that take the place of this answer, for pages of the same origins.
    func problem(_ status: Int, _ detail: String) -> Response {
        var answer = Problem(status: status, detail: detail).response
        for field in headers.keeping(["Vary"]).fields { answer.headers.append(field.name, field.value) }
        answer.headers.vary(on: "Accept-Encoding")
        answer.staysForVersion = staysForVersion
        return answer
    }
}
