import Bytes

/// The first line of a request (RFC 9112 §3).
struct RequestLine: Hashable, Sendable {
    let method: String
    let target: RequestTarget
    /// 0 for HTTP/1.0, 1 for HTTP/1.1 and for the minor versions that may follow it (RFC 9110 §2.5).
    let minorVersion: Int

    init(_ line: Span<UInt8>, limits: RequestLimits) throws(HTTPRefusal) {
        guard let methodEnd = line.firstOffset(of: blank),
            let targetEnd = line.firstOffset(of: blank, from: methodEnd + 1),
            methodEnd > 0, targetEnd > methodEnd + 1
        else { throw .badRequestLine }
        let methodBytes = line.extracting(0..<methodEnd)
        guard methodBytes.all(\.isTokenByte), let method = methodBytes.text else { throw .badRequestLine }
        self.method = method
        minorVersion = try Self.minorVersion(line.extracting(targetEnd + 1..<line.count))
        guard method != "CONNECT" else { throw .unsupportedMethod(method) }
        let target = line.extracting(methodEnd + 1..<targetEnd)
        guard target.count <= limits.targetBytes else { throw .targetTooLong(limit: limits.targetBytes) }
        self.target = try RequestTarget(target, method: method)
    }

    private static func minorVersion(_ version: Span<UInt8>) throws(HTTPRefusal) -> Int {
        guard version.count == 8, let text = version.text, text.hasPrefix("HTTP/"),
            version[5].isDigit, version[6] == UInt8(ascii: "."), version[7].isDigit
        else { throw .badRequestLine }
        guard version[5] == UInt8(ascii: "1") else { throw .unsupportedVersion(text) }
        return version[7] == UInt8(ascii: "0") ? 0 : 1
    }
}

private let blank: UInt8 = 0x20
