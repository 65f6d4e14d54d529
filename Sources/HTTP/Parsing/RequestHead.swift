/// A request before its body: checked, so that its end is beyond doubt.
struct RequestHead: Sendable {
    let line: RequestLine
    let headers: HeaderList
    let framing: BodyFraming
    /// Whether the client waits for `100 Continue` before it sends the body (RFC 9110 §10.1.1).
    let expectsContinue: Bool

    init(_ line: RequestLine, headers: HeaderList, limits: RequestLimits) throws(HTTPRefusal) {
        self.line = line
        try Self.checkHost(headers, minorVersion: line.minorVersion)
        framing = try BodyFraming(headers, minorVersion: line.minorVersion, limits: limits)
        expectsContinue = try Self.expectsContinue(headers, minorVersion: line.minorVersion)
        self.headers = line.target.authority.map { headers.replacing("Host", with: $0) } ?? headers
    }

    /// Whether the connection stays open behind the answer (RFC 9112 §9.3).
    var keepsAlive: Bool {
        if headers.contains(token: "close", in: "Connection") { return false }
        return line.minorVersion > 0 || headers.contains(token: "keep-alive", in: "Connection")
    }

    func request(body: [UInt8]) -> Request {
        Request(
            method: line.method, rawPath: line.target.rawPath, segments: line.target.segments,
            query: line.target.query, rawQuery: line.target.rawQuery, headers: headers, body: body)
    }

    private static func checkHost(_ headers: HeaderList, minorVersion: Int) throws(HTTPRefusal) {
        let hosts = headers.values(of: "Host")
        guard hosts.count <= 1 else { throw .repeatedHost }
        guard let host = hosts.first else {
            if minorVersion > 0 { throw .missingHost }
            return
        }
        guard isHost(Array(host.utf8).span) else { throw .badHost }
    }

    private static func expectsContinue(
        _ headers: HeaderList, minorVersion: Int
    ) throws(HTTPRefusal) -> Bool {
        // HTTP/1.0 clients know no interim answers: their expectation is to be ignored.
        guard minorVersion > 0 else { return false }
        let expectations = headers.values(of: "Expect").flatMap(listElements).filter { !$0.isEmpty }
        if let unknown = expectations.first(where: { !equalsIgnoringCase($0, "100-continue") }) {
            throw .unknownExpectation(unknown)
        }
        return !expectations.isEmpty
    }
}
