import Bytes

/// Reads request line and header fields, line by line as they arrive; each byte is looked at once or twice.
///
/// What it refuses depends on the whole lines that have arrived, never on how the bytes were cut into
/// packets.
struct HeadParser: Sendable {
    private var lineStart = 0
    private var searched = 0
    private var lineNumber = 0
    private var requestLine: RequestLine?
    private var headers = HeaderList()

    /// Of the request line, once that has been read.
    var method: String? { requestLine?.method }

    /// - Parameter bytes: All bytes from the start of the request, those of earlier calls too.
    /// - Returns: The head and its length in bytes; nil while it is incomplete.
    mutating func parse(
        _ bytes: Span<UInt8>, limits: RequestLimits
    ) throws(HTTPRefusal) -> (head: RequestHead, length: Int)? {
        guard bytes.isEmpty || bytes[0].isTokenByte else { throw .badRequestLine }
        let within = bytes.extracting(0..<min(bytes.count, limits.headerBytes))
        while let line = try line(in: within, at: lineStart, searched: searched) {
            (lineStart, searched, lineNumber) = (line.next, line.next, lineNumber + 1)
            guard let requestLine else {
                requestLine = try RequestLine(within.extracting(line.content), limits: limits)
                continue
            }
            guard !line.content.isEmpty else {
                return (try RequestHead(requestLine, headers: headers, limits: limits), line.next)
            }
            try take(field: within.extracting(line.content), limits: limits)
        }
        searched = within.count
        if bytes.count >= limits.headerBytes { throw tooLarge(within, limits) }
        return nil
    }

    private mutating func take(field: Span<UInt8>, limits: RequestLimits) throws(HTTPRefusal) {
        guard headers.fields.count < limits.headerFields else {
            throw .tooManyFields(limit: limits.headerFields)
        }
        let field = try fieldLine(field, number: lineNumber)
        headers.append(field.name, field.value)
    }

    private func tooLarge(_ bytes: Span<UInt8>, _ limits: RequestLimits) -> HTTPRefusal {
        guard requestLine == nil else { return .headTooLarge(limit: limits.headerBytes) }
        guard bytes.firstOffset(of: 0x20) == nil else { return .targetTooLong(limit: limits.targetBytes) }
        // Not even the method has ended: longer than any that there is (RFC 9112 §3).
        let shown = bytes.extracting(0..<min(bytes.count, 20)).latin1Text
        return bytes.all(\.isTokenByte) ? .unsupportedMethod("\(shown)…") : .badRequestLine
    }
}
