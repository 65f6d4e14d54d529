import CorpusFiles

/// A source over bytes in memory, in pieces of one size.
struct Pieces: ByteSource {
    private let bytes: [UInt8]
    private let size: Int
    private let fault: StreamFault?
    private var place = 0

    /// - Parameter fault: What comes instead of the end.
    init(_ bytes: [UInt8], size: Int = 65_536, fault: StreamFault? = nil) {
        (self.bytes, self.size, self.fault) = (bytes, size, fault)
    }

    init(_ text: String, size: Int = 65_536) { self.init(Array(text.utf8), size: size) }

    mutating func next() throws(StreamFault) -> [UInt8] {
        let piece = Array(bytes[place...].prefix(size))
        if piece.isEmpty, let fault { throw fault }
        place += piece.count
        return piece
    }
}

/// A source that gives one piece again and again, so that nobody needs room for what it gives.
struct Repetition: ByteSource {
    private let beginning: [UInt8]
    private let piece: [UInt8]
    private let end: [UInt8]
    private var count: Int
    private var isBegun = false
    private var isEnded = false

    init(beginning: String = "", piece: [UInt8], count: Int, end: String = "") {
        (self.beginning, self.piece, self.count) = (Array(beginning.utf8), piece, count)
        self.end = Array(end.utf8)
    }

    mutating func next() throws(StreamFault) -> [UInt8] {
        if !isBegun {
            isBegun = true
            if !beginning.isEmpty { return beginning }
        }
        if count > 0 {
            count -= 1
            return piece
        }
        guard !isEnded else { return [] }
        isEnded = true
        return end
    }
}
