import HTTP

/// The bytes of an open file, read piece by piece while they are sent.
struct FileBody: DivisibleBody {
    private let file: OpenFile
    private let range: Range<Int>
    private var offset: Int

    /// - Parameter range: In bytes.
    init(_ file: OpenFile, range: Range<Int>) {
        self.file = file
        self.range = range
        offset = range.lowerBound
    }

    var length: Int? { range.count }

    mutating func next() throws(BodyStreamError) -> ArraySlice<UInt8>? {
        let count = min(Self.pieceBytes, range.upperBound - offset)
        guard count > 0 else { return nil }
        let bytes = try file.bytes(from: offset, count: count)
        // What was announced can't be sent any more.
        guard !bytes.isEmpty else { throw .tooShort(missing: range.upperBound - offset) }
        offset += bytes.count
        return bytes[...]
    }

    func part(_ range: Range<Int>) -> any BodyStream {
        let start = self.range.lowerBound
        return FileBody(file, range: start + range.lowerBound..<start + range.upperBound)
    }

    private static let pieceBytes = 65_536
}
