/// Whatever answers requests: the API, a test, a folder of files.
///
/// - Note: Called from many threads at once; it must not block for long.
package protocol RequestHandler: Sendable {
    /// Changes whenever answers marked `staysForVersion` may have become others.
    var version: Int { get }

    func response(to request: Request) -> Response

    /// The answer to a request whose body has not come yet, where the head says already that the body is of no
    /// use: the client is spared sending it (RFC 9110 §10.1.1). The connection closes behind it.
    ///
    /// - Parameter head: The request without its body.
    func refusal(of head: Request) -> Response?
}

extension RequestHandler {
    package var version: Int { 0 }

    package func refusal(of head: Request) -> Response? { nil }
}
