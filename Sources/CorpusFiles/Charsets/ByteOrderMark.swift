/// The mark that a text may begin with to say in which order its bytes stand (Unicode Standard, section 23.8).
struct ByteOrderMark {
    let charset: Charset
    /// In bytes.
    let length: Int

    init?(_ bytes: [UInt8]) {
        // That of UTF-32 begins as that of UTF-16 does.
        guard let (mark, charset) = Self.marks.first(where: { bytes.starts(with: $0.0) }) else { return nil }
        (self.charset, length) = (charset, mark.count)
    }

    private static let marks: [([UInt8], Charset)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0, 0], .utf32LittleEndian),
        ([0, 0, 0xFE, 0xFF], .utf32BigEndian), ([0xFF, 0xFE], .utf16LittleEndian),
        ([0xFE, 0xFF], .utf16BigEndian),
    ]
}
