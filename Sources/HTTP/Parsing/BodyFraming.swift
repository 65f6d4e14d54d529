import Bytes

/// How the end of a request's body is known (RFC 9112 §6.3).
enum BodyFraming: Hashable, Sendable {
    /// Bytes; 0 where the request has no body.
    case length(Int)
    case chunked

    init(_ headers: HeaderList, minorVersion: Int, limits: RequestLimits) throws(HTTPRefusal) {
        let codings = headers.values(of: "Transfer-Encoding")
        let lengths = headers.values(of: "Content-Length")
        guard !codings.isEmpty else {
            self = .length(try Self.length(lengths, limits: limits))
            return
        }
        guard minorVersion > 0 else { throw .transferCodingInOldVersion }
        guard lengths.isEmpty else { throw .contentLengthBesideTransferCoding }
        try Self.checkChunked(codings)
        self = .chunked
    }

    private static func length(_ values: [String], limits: RequestLimits) throws(HTTPRefusal) -> Int {
        guard let value = values.first else { return 0 }
        guard values.count == 1 else { throw .repeatedContentLength }
        guard let length = decimalNumber(Array(value.utf8).span) else { throw .badContentLength }
        guard length <= limits.bodyBytes else { throw .bodyTooLarge(limit: limits.bodyBytes) }
        return length
    }

    private static func checkChunked(_ values: [String]) throws(HTTPRefusal) {
        let codings = values.flatMap { listElements(of: $0) }
        let chunked = codings.indices.filter { equalsIgnoringCase(codings[$0], "chunked") }
        guard chunked == [codings.count - 1], !codings.contains("") else { throw .badTransferCoding }
        if codings.count > 1 { throw .unsupportedTransferCoding(codings[0]) }
    }
}
