import Bytes

/// Takes the framing off a chunked body (RFC 9112 §7.1), step by step as bytes arrive.
///
/// Chunk extensions and trailer fields are checked and left out.
struct ChunkedDecoder: Sendable {
    /// What one step found in the bytes it was given.
    struct Step {
        /// Bytes that are done with.
        let consumed: Int
        /// Those among them that belong to the body.
        var data: Range<Int> = 0..<0
        var isLast = false
    }

    private enum Stage { case size, data(remaining: Int), dataEnd, trailer }

    private var stage = Stage.size
    private var decodedBytes = 0
    private var trailerBytes = 0
    private var trailerFields = 0
    /// How far the line that is not whole yet has been searched: one that drips is not read again and again.
    private var searchedBytes = 0

    /// - Parameter bytes: What has arrived and was not consumed by an earlier step.
    /// - Returns: nil where more bytes are needed.
    mutating func step(_ bytes: Span<UInt8>, limits: RequestLimits) throws(HTTPRefusal) -> Step? {
        switch stage {
        case .size: return try size(bytes, limits: limits)
        case .data(let remaining): return data(bytes, remaining: remaining)
        case .dataEnd: return try dataEnd(bytes)
        case .trailer: return try trailer(bytes, limits: limits)
        }
    }

    private mutating func size(_ bytes: Span<UInt8>, limits: RequestLimits) throws(HTTPRefusal) -> Step? {
        guard let line = try boundedLine(bytes, limit: Self.sizeLineBytes) else {
            if bytes.count >= Self.sizeLineBytes { throw .badChunk }
            return nil
        }
        let content = bytes.extracting(line.content)
        let digitsEnd = content.firstOffset { $0.hexadecimalValue == nil } ?? content.count
        let rest = content.extracting(digitsEnd..<content.count)
        guard let size = hexadecimalNumber(content.extracting(0..<digitsEnd)), areChunkExtensions(rest)
        else { throw .badChunk }
        guard size <= limits.bodyBytes - decodedBytes else { throw .bodyTooLarge(limit: limits.bodyBytes) }
        decodedBytes += size
        stage = size == 0 ? .trailer : .data(remaining: size)
        return Step(consumed: line.next)
    }

    private mutating func data(_ bytes: Span<UInt8>, remaining: Int) -> Step? {
        guard !bytes.isEmpty else { return nil }
        let length = min(remaining, bytes.count)
        stage = length == remaining ? .dataEnd : .data(remaining: remaining - length)
        return Step(consumed: length, data: 0..<length)
    }

    private mutating func dataEnd(_ bytes: Span<UInt8>) throws(HTTPRefusal) -> Step? {
        if !bytes.isEmpty, bytes[0] != carriageReturn { throw .badChunk }
        guard bytes.count >= 2 else { return nil }
        guard bytes[1] == lineFeed else { throw .badChunk }
        stage = .size
        return Step(consumed: 2)
    }

    private mutating func trailer(_ bytes: Span<UInt8>, limits: RequestLimits) throws(HTTPRefusal) -> Step? {
        let limit = max(limits.headerBytes - trailerBytes, 0)
        guard let line = try boundedLine(bytes, limit: limit) else {
            if bytes.count >= limit { throw .headTooLarge(limit: limits.headerBytes) }
            return nil
        }
        guard !line.content.isEmpty else { return Step(consumed: line.next, isLast: true) }
        trailerFields += 1
        trailerBytes += line.next
        guard trailerFields <= limits.headerFields else { throw .tooManyFields(limit: limits.headerFields) }
        guard (try? fieldLine(bytes.extracting(line.content), number: trailerFields)) != nil
        else { throw .badChunk }
        return Step(consumed: line.next)
    }

    private mutating func boundedLine(_ bytes: Span<UInt8>, limit: Int) throws(HTTPRefusal) -> Line? {
        let within = bytes.extracting(0..<min(bytes.count, limit))
        let found = try line(in: within, at: 0, searched: searchedBytes)
        searchedBytes = found == nil ? within.count : 0
        return found
    }

    private static let sizeLineBytes = 256
}
