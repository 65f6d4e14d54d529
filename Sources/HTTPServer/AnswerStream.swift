import HTTP

/// The part of an answer's body that is fetched while it is sent, framed as its head has announced it.
struct AnswerStream: Sendable {
    enum Framing: Sendable {
        /// So many bytes are still to come.
        case length(Int)
        case chunked
        case untilClose
    }

    private var source: any BodyStream
    private var framing: Framing
    /// Whether the last byte has been given.
    private(set) var isAtEnd = false

    /// Whether the client knows the end of the body by the end of the connection.
    var endsByClosing: Bool {
        if case .untilClose = framing { return true }
        return false
    }

    init(_ source: any BodyStream, framing: Framing) {
        self.source = source
        self.framing = framing
    }

    /// Fetches the next piece.
    ///
    /// - Returns: false where the source has failed, or gives less or more than it announced: the client can be
    ///   told only by breaking off.
    mutating func fetch(into output: inout OutputQueue) -> Bool {
        do throws(BodyStreamError) {
            guard let piece = try source.next() else { return end(into: &output) }
            return take(piece, into: &output)
        } catch {
            return false
        }
    }

    /// Frames a piece.
    ///
    /// - Returns: false where that is more than was announced.
    mutating func take(_ piece: ArraySlice<UInt8>, into output: inout OutputQueue) -> Bool {
        switch framing {
        case .length(let rest):
            guard piece.count <= rest else { return false }
            framing = .length(rest - piece.count)
            output.append(piece)
        case .untilClose:
            output.append(piece)
        case .chunked:
            guard !piece.isEmpty else { return true }
            output.append(Array((String(piece.count, radix: 16) + "\r\n").utf8)[...])
            output.append(piece)
            output.append(Self.lineEnd[...])
        }
        return true
    }

    private mutating func end(into output: inout OutputQueue) -> Bool {
        isAtEnd = true
        switch framing {
        case .length(let rest): return rest == 0
        case .untilClose: return true
        case .chunked:
            output.append(Self.lastChunk[...])
            return true
        }
    }

    private static let lineEnd = Array("\r\n".utf8)
    private static let lastChunk = Array("0\r\n\r\n".utf8)
}
