/// Bytes on their way out, in pieces that are never copied together.
struct OutputQueue: Sendable {
    private var pieces: [ArraySlice<UInt8>] = []
    private var sentPieces = 0
    private(set) var byteCount = 0

    var isEmpty: Bool { byteCount == 0 }

    /// The pieces that are still to be sent, none of them empty.
    var pending: ArraySlice<ArraySlice<UInt8>> { pieces[sentPieces...] }

    mutating func append(_ piece: ArraySlice<UInt8>) {
        guard !piece.isEmpty else { return }
        pieces.append(piece)
        byteCount += piece.count
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
            if sent == piece.count { sentPieces += 1 }
        }
        if byteCount == 0 {
            pieces.removeAll(keepingCapacity: true)
            sentPieces = 0
        }
    }
}
