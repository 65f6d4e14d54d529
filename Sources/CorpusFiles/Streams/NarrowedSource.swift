/// UTF-16 or UTF-32, given as UTF-8 piece by piece; a fault in it becomes U+FFFD.
struct NarrowedSource: ByteSource {
    private var base: any ByteSource
    private let charset: Charset
    /// What of the last piece was no whole character.
    private var rest: [UInt8] = []

    init(_ base: any ByteSource, from charset: Charset) {
        (self.base, self.charset) = (base, charset)
    }

    mutating func next() throws(StreamFault) -> [UInt8] {
        while true {
            let piece = try base.next()
            if piece.isEmpty {
                defer { rest = [] }
                return utf8(rest[...])
            }
            let bytes = rest + piece
            let end = wholeCharacters(of: bytes)
            rest = Array(bytes[end...])
            let text = utf8(bytes[..<end])
            if !text.isEmpty { return text }
        }
    }

    private func utf8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let decoded = SystemConversion.text(of: bytes, in: charset, faults: bytes.count)
        return decoded.map { Array($0.text.utf8) } ?? []
    }

    /// Where the last character ends that is whole: a pair of surrogates is not taken apart.
    private func wholeCharacters(of bytes: [UInt8]) -> Int {
        let end = bytes.count - bytes.count % charset.unit
        guard charset.unit == 2, end >= 2 else { return end }
        let high = bytes[charset == .utf16LittleEndian ? end - 1 : end - 2]
        return (0xD8...0xDB).contains(high) ? end - 2 : end
    }
}
