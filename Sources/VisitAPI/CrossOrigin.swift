import HTTP

/// Which other sites' pages may read answers (Fetch Standard, CORS protocol).
struct CrossOrigin: Sendable {
    let allowedOrigins: [String]

    /// Adds to an answer, good or bad, what lets a page of an allowed origin read it.
    func addHeaders(to response: inout Response, for request: Request) {
        guard let origin = allowedOrigin(for: request, &response.headers) else { return }
        response.headers.append("Access-Control-Allow-Origin", origin)
        if isPreflight(request), let methods = response.headers["Allow"] {
            response.headers.append("Access-Control-Allow-Methods", methods)
            response.headers.append("Access-Control-Allow-Headers", Self.requestFields)
            response.headers.append("Access-Control-Max-Age", "86400")
        } else {
            response.headers.append("Access-Control-Expose-Headers", Self.responseFields)
        }
    }

    private func allowedOrigin(for request: Request, _ headers: inout HeaderList) -> String? {
        guard !allowedOrigins.contains("*") else { return "*" }
        // Told even where the origin gets nothing: a cache must not hand one site's answer to another.
        headers.vary(on: "Origin")
        let origins = request.headers.values(of: "Origin")
        // Any page can make itself one without an origin, by a sandbox.
        guard origins.count == 1, origins[0] != "null", allowedOrigins.contains(origins[0]) else {
            return nil
        }
        return origins[0]
    }

    /// Whether a browser asks what it may send; any other OPTIONS is a question about the resource.
    private func isPreflight(_ request: Request) -> Bool {
        request.method == "OPTIONS" && request.headers["Origin"] != nil
            && request.headers["Access-Control-Request-Method"] != nil
    }

    /// What a page may send beyond the fields that are always allowed.
    private static let requestFields =
        "Accept, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range"
    /// What a page may read beyond the fields that are always readable.
    private static let responseFields =
        "Accept-Ranges, Allow, Content-Encoding, Content-Range, ETag, Link, Location, Retry-After"
}
