import Sockets

/// Bytes on their way out, in pieces that are never copied together.
struct OutputQueue: Sendable {
    private var pieces: [ArraySlice<UInt8>] = []
    /// Of the pieces that are shared, by their places among the pieces.
    private var shared: [(place: Int, bytes: SharedBytes)] = []
    private var sentPieces = 0
    private(set) var byteCount = 0

    var isEmpty: Bool { byteCount == 0 }

    /// The pieces that are still to be sent, none of them empty.
    var pending: ArraySlice<ArraySlice<UInt8>> { pieces[sentPieces...] }

    /// What is pending as a part of shared bytes, if it is one piece and shared; one write takes several pieces
    /// faster than one call for each would.
    var pendingShared: (bytes: SharedBytes, range: Range<Int>)? {
        guard pieces.count == sentPieces + 1, let first = shared.first, first.place == sentPieces
        else { return nil }
        return (first.bytes, pieces[sentPieces].indices)
    }

    mutating func append(_ piece: ArraySlice<UInt8>) {
        guard !piece.isEmpty else { return }
        pieces.append(piece)
        byteCount += piece.count
    }

    /// - Parameter bytes: The same bytes again, shared, where the system can send them so.
    mutating func append(_ piece: [UInt8], shared bytes: SharedBytes?) {
        if let bytes { shared.append((pieces.count, bytes)) }
        append(piece[...])
    }

    /// Gives back what an idle connection need not hold.
    mutating func releaseSpareMemory() {
        if isEmpty, pieces.capacity > 32 { pieces = [] }
    }

    /// Drops bytes that have gone out.
    mutating func drop(_ count: Int) {
        precondition(count <= byteCount, "more was sent than was there")
        byteCount -= count
        var rest = count
        while rest > 0 {
            let piece = pieces[sentPieces]
            let sent = min(rest, piece.count)
            rest -= sent
            pieces[sentPieces] = piece.dropFirst(sent)
            if sent == piece.count { dropPiece() }
        }
        if byteCount == 0 {
            pieces.removeAll(keepingCapacity: true)
            sentPieces = 0
        }
    }

    private mutating func dropPiece() {
        if shared.first?.place == sentPieces { shared.removeFirst() }
        sentPieces += 1
    }
}
