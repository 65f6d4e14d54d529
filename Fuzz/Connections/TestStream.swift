import HTTP

/// A body in equal pieces that keeps its promises, or doesn't.
struct TestStream: BodyStream {
    let piece: ArraySlice<UInt8>
    /// How many are to come.
    var pieces: Int
    /// The length it claims to have.
    let announces: Int?
    /// Whether it fails where it should end.
    var fails = false

    var length: Int? { announces }

    mutating func next() throws(BodyStreamError) -> ArraySlice<UInt8>? {
        guard pieces > 0 else {
            if fails { throw .unreadable(5) }
            return nil
        }
        pieces -= 1
        return piece
    }

    /// What it gives before its end.
    var all: [UInt8] { (0..<pieces).reduce(into: []) { all, _ in all += piece } }

    var breaksOff: Bool { fails || announces.map { $0 != pieces * piece.count } ?? false }
}
