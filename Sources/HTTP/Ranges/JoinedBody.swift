/// Bytes and streams one behind another.
struct JoinedBody: BodyStream {
    enum Piece: Sendable {
        case bytes([ArraySlice<UInt8>])
        case stream(any BodyStream)

        /// nil where the stream does not know.
        var length: Int? {
            switch self {
            case .bytes(let slices): slices.reduce(0) { $0 + $1.count }
            case .stream(let stream): stream.length
            }
        }
    }

    let length: Int?
    private var pieces: ArraySlice<Piece>

    init(_ pieces: [Piece]) {
        self.pieces = pieces[...]
        let lengths = pieces.compactMap(\.length)
        length = lengths.count == pieces.count ? lengths.reduce(0, +) : nil
    }

    mutating func next() throws(BodyStreamError) -> ArraySlice<UInt8>? {
        while let piece = pieces.popFirst() {
            switch piece {
            case .bytes(let slices):
                let bytes = Array(slices.joined())
                if !bytes.isEmpty { return bytes[...] }
            case .stream(var stream):
                guard let bytes = try stream.next() else { continue }
                pieces = [.stream(stream)] + pieces
                return bytes
            }
        }
        return nil
    }
}
