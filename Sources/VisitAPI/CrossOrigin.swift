import HTTP

/// Which other sites' pages may read answers (Fetch Standard, CORS protocol).
struct CrossOrigin: Sendable {
    /// What every route answers.
    static let methods = "GET, HEAD, OPTIONS"

    let allowedOrigins: [String]

    func addHeaders(to response: inout Response, for request: Request) {
        if allowedOrigins.contains("*") {
            response.headers.append("Access-Control-Allow-Origin", "*")
        } else {
            // Told even where the origin gets nothing: a cache must not hand one site's answer to another.
            response.headers.append("Vary", "Origin")
            guard let origin = request.headers["Origin"], allowedOrigins.contains(origin) else { return }
            response.headers.append("Access-Control-Allow-Origin", origin)
        }
        response.headers.append("Access-Control-Expose-Headers", "ETag, Link")
    }

    /// The answer to OPTIONS, be it a browser's preflight or not.
    var preflight: Response {
        Response(
            status: 204,
            headers: HeaderList([
                ("Allow", Self.methods),
                ("Access-Control-Allow-Methods", Self.methods),
                ("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match"),
                ("Access-Control-Max-Age", "86400"),
            ]))
    }
}
