extension BinaryKind {
    /// What a file is by the bytes that it begins with; nil for what may be a text.
    init?(_ bytes: [UInt8]) {
        let head = bytes.prefix(64)
        if let found = Self.beginnings.first(where: { head.starts(with: $0.0) }) {
            self = found.1
        } else if head.dropFirst(4).starts(with: "ftyp".utf8) {
            self = .media
        } else if let found = Self.letters.first(where: { head.starts(with: $0.0.utf8) }), head.contains(0) {
            self = found.1
        } else {
            return nil
        }
    }

    // From the formats' own specifications; those of images as in the WHATWG MIME Sniffing Standard, section 6.
    private static let beginnings: [([UInt8], BinaryKind)] = [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image), ([0xFF, 0xD8, 0xFF], .image),
        (Array("GIF87a".utf8), .image), (Array("GIF89a".utf8), .image), ([0x00, 0x00, 0x01, 0x00], .image),
        ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
        (Array("%PDF-".utf8), .pdf),
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x50, 0x4B, 0x07, 0x08], .zip),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed), (Array("Rar!\u{1A}\u{07}".utf8), .compressed),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed), ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
        ([0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59], .compressed), ([0x1F, 0x8B], .gzip),
        ([0x7F, 0x45, 0x4C, 0x46], .program), ([0xCA, 0xFE, 0xBA, 0xBE], .program),
        ([0x00, 0x61, 0x73, 0x6D], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office),
        (Array("SQLite format 3\0".utf8), .database), (Array("fLaC".utf8), .media),
        (Array("OggS".utf8), .media),
        ([0x1A, 0x45, 0xDF, 0xA3], .media),
    ]

    /// Words might begin so as well: an empty byte behind tells the file from a text.
    private static let letters: [(String, BinaryKind)] = [
        ("BM", .image), ("RIFF", .media), ("ID3", .media), ("MZ", .program), ("wOFF", .font), ("wOF2", .font),
        ("OTTO", .font), ("PAR1", .database), ("ustar", .compressed),
    ]
}
