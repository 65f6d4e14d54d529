import HTTP

/// What a reader of requests makes of bytes that arrive in pieces.
struct RequestReading: Equatable {
    enum End: Equatable {
        case refused(HTTPRefusal)
        case waiting(RequestReader.Progress)
    }

    private(set) var requests: [ReceivedRequest] = []
    private(set) var end = End.waiting(.nothing)
    /// Of the request that is not whole, or refused, where it can be told.
    private(set) var methodInProgress: String?

    /// - Parameter lengths: How long each piece is, asked for until the bytes are used up; at least 1.
    init(of bytes: [UInt8], limits: RequestLimits, lengths: () -> Int) {
        var reader = RequestReader(limits: limits)
        var rest = bytes[...]
        while !rest.isEmpty, case .waiting = end {
            let piece = rest.prefix(lengths())
            rest = rest.dropFirst(piece.count)
            reader.append(piece.span)
            take(from: &reader, limits: limits)
            methodInProgress = reader.methodInProgress
        }
    }

    private mutating func take(from reader: inout RequestReader, limits: RequestLimits) {
        while true {
            switch reader.next() {
            case .done(let received):
                requests.append(received)
            case .incomplete:
                end = .waiting(reader.progress)
                return require(
                    reader.withInput { $0.count } < max(limits.headerBytes, Self.chunkSizeBytes),
                    "the buffer is bounded")
            case .refused(let refusal):
                end = .refused(refusal)
                return require(reader.next() == .refused(refusal), "a refusal is final")
            }
        }
    }

    /// The longest line of a chunk's size that is waited for.
    private static let chunkSizeBytes = 256
}
