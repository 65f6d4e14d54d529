import Bytes

/// What the bytes so far amount to.
package enum ParseOutcome: Hashable, Sendable {
    case done(ReceivedRequest)
    case incomplete
    /// Nothing behind it can be read: where the next request begins is unknown.
    case refused(HTTPRefusal)
}

/// A request and what its framing says about the answer.
package struct ReceivedRequest: Hashable, Sendable {
    package let request: Request
    /// 0 for HTTP/1.0, 1 for HTTP/1.1.
    package let minorVersion: Int
    /// Whether the client lets the connection stay open behind the answer.
    package let keepsAlive: Bool
}

/// Reads the requests of one connection: bytes in at one end, requests in their order out at the other.
///
/// A value without input or output. The outcome depends on the bytes alone, not on how they were cut (RFC
/// 9112).
package struct RequestReader: Sendable {
    /// How far the request has come that is being read.
    package enum Progress: Hashable, Sendable { case nothing, head, body }

    private let limits: RequestLimits
    private var buffer: [UInt8] = []
    private var start = 0
    private var headParser = HeadParser()
    private var head: RequestHead?
    private var body: [UInt8] = []
    private var decoder = ChunkedDecoder()
    private var refusal: HTTPRefusal?
    private var emptyLines = 0
    /// Where the head of the request that was handed out last stands among the bytes, if that request had no
    /// body; until bytes are appended.
    package private(set) var headOfLastRequest: Range<Int>?

    package init(limits: RequestLimits = RequestLimits()) {
        self.limits = limits
    }

    package mutating func append(_ bytes: Span<UInt8>) {
        if start == buffer.count {
            buffer.removeAll(keepingCapacity: true)
        } else {
            buffer.removeFirst(start)
        }
        (start, headOfLastRequest) = (0, nil)
        buffer.append(bytes)
    }

    /// The next request, once it is whole; a refusal is final and repeated.
    package mutating func next() -> ParseOutcome {
        if let refusal { return .refused(refusal) }
        do throws(HTTPRefusal) {
            guard try readHead(), try readBody(), let head else { return .incomplete }
            let request = ReceivedRequest(
                request: head.request(body: body), minorVersion: head.line.minorVersion,
                keepsAlive: head.keepsAlive)
            if head.framing != .length(0) { headOfLastRequest = nil }
            (headParser, self.head, body, decoder) = (HeadParser(), nil, [], ChunkedDecoder())
            emptyLines = 0
            return .done(request)
        } catch {
            refusal = error
            return .refused(error)
        }
    }

    package var progress: Progress {
        if head != nil { return .body }
        return start == buffer.count || buffer[start] == carriageReturn ? .nothing : .head
    }

    /// Whether the client waits for `100 Continue`: it has asked for it and sent nothing of the body.
    package var awaitsContinue: Bool {
        head?.expectsContinue == true && body.isEmpty && start == buffer.count
    }

    /// The request whose head is there and whose body is not, without that body; what follows it can't be read.
    package var requestBeforeBody: ReceivedRequest? {
        head.map {
            ReceivedRequest(
                request: $0.request(body: []), minorVersion: $0.line.minorVersion, keepsAlive: false)
        }
    }

    /// The method of the request that is being read, or was refused, if its first line could be read.
    package var methodInProgress: String? { head?.line.method ?? headParser.method }

    /// Gives back memory that nothing stands in, so that a connection at rest takes little.
    package mutating func releaseSpareMemory() {
        guard start == buffer.count, buffer.capacity > Self.keptCapacity else { return }
        (buffer, start, headOfLastRequest) = ([], 0, nil)
    }

    private static let keptCapacity = 1024
}

// What has come in and belongs to no request that was handed out
extension RequestReader {
    package var hasInput: Bool { start < buffer.count }

    /// Whether the next byte is the first of a request.
    package var isBetweenRequests: Bool { head == nil && refusal == nil && hasInput }

    /// Lends those bytes.
    package func withInput<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
        body(buffer.span.extracting(start..<buffer.count))
    }

    /// Lends bytes by their range, such as `headOfLastRequest`.
    package func withBytes<Result>(of range: Range<Int>, _ body: (Span<UInt8>) -> Result) -> Result {
        body(buffer.span.extracting(range))
    }

    /// Passes over a request that was recognised by its bytes.
    package mutating func skip(_ count: Int) {
        start += count
        (headOfLastRequest, emptyLines) = (nil, 0)
    }
}

extension RequestReader {
    private mutating func readHead() throws(HTTPRefusal) -> Bool {
        if head != nil { return true }
        try skipEmptyLines()
        guard progress == .head else { return false }
        var parser = headParser
        defer { headParser = parser }
        let found = try parser.parse(buffer.span.extracting(start..<buffer.count), limits: limits)
        guard let found else { return false }
        head = found.head
        headOfLastRequest = start..<start + found.length
        start += found.length
        return true
    }

    /// Some clients send a line end too much behind a body (RFC 9112 §2.2); no client sends them without end.
    private mutating func skipEmptyLines() throws(HTTPRefusal) {
        while start < buffer.count, buffer[start] == carriageReturn {
            guard start + 1 < buffer.count else { return }
            guard buffer[start + 1] == lineFeed else { throw .badLineEnd }
            start += 2
            emptyLines += 1
            guard emptyLines <= Self.toleratedEmptyLines else { throw .badRequestLine }
        }
    }

    private mutating func readBody() throws(HTTPRefusal) -> Bool {
        switch head?.framing {
        case nil: return false
        case .length(let length):
            take(start..<min(start + length - body.count, buffer.count))
            return body.count == length
        case .chunked:
            return try readChunks()
        }
    }

    private mutating func readChunks() throws(HTTPRefusal) -> Bool {
        var decoder = decoder
        defer { self.decoder = decoder }
        while let step = try decoder.step(buffer.span.extracting(start..<buffer.count), limits: limits) {
            let end = start + step.consumed
            take(start + step.data.lowerBound..<start + step.data.upperBound)
            start = end
            if step.isLast { return true }
        }
        return false
    }

    private mutating func take(_ range: Range<Int>) {
        body.append(contentsOf: buffer[range])
        start = range.upperBound
    }

    private static let toleratedEmptyLines = 8
}
