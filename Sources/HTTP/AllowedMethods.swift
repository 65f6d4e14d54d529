/// The methods that a resource answers.
package struct AllowedMethods: Hashable, Sendable {
    /// How a method stands to a resource.
    package enum Verdict: Hashable, Sendable {
        case allowed
        /// A method that the resource does not answer: 405 with `Allow`.
        case notAllowed
        /// A method that no resource of this server knows: 501.
        case unknown
    }

    /// Those of a resource that can only be read.
    package static let reading = AllowedMethods(["GET", "HEAD", "OPTIONS"])

    private let names: [String]

    package init(_ names: [String]) {
        self.names = names
    }

    /// The value of an `Allow` field (RFC 9110 §10.2.1).
    package var text: String { names.joined(separator: ", ") }

    /// - Parameter method: Compared with case (RFC 9110 §9.1).
    package func verdict(on method: String) -> Verdict {
        if names.contains(method) { return .allowed }
        return Self.registered.contains(method) ? .notAllowed : .unknown
    }

    /// The answer to a method that the resource does not answer; nil where it does.
    package func refusal(of method: String) -> Response? {
        switch verdict(on: method) {
        case .allowed:
            return nil
        case .notAllowed:
            var response = Problem(status: 405, detail: "'\(method)' is none of \(text)").response
            response.headers.append("Allow", text)
            return response
        case .unknown:
            return Problem(status: 501, detail: "the method '\(method.prefix(40))' is not known").response
        }
    }

    /// The answer to OPTIONS (RFC 9110 §9.3.7).
    package var optionsAnswer: Response {
        Response(status: 204, headers: HeaderList([("Allow", text)]))
    }

    /// RFC 9110 §9 and, for PATCH, RFC 5789.
    private static let registered: Set = [
        "GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
    ]
}
