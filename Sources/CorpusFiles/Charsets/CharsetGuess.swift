/// What bytes look like when nobody says what they are.
enum CharsetGuess {
    /// UTF-16 without a mark: every other byte is empty, at least those of blanks and line feeds.
    ///
    /// - Note: A text of which no blank and no line feed is at the right place is none.
    static func wide(_ bytes: [UInt8]) -> Charset? {
        let head = bytes.prefix(4096).prefix(bytes.count & ~1)
        var empty = [0, 0]
        for offset in head.indices where head[offset] == 0 { empty[offset & 1] += 1 }
        guard empty[0] + empty[1] >= max(2, head.count / 32), empty.contains(0) else { return nil }
        return empty[0] > 0 ? .utf16BigEndian : .utf16LittleEndian
    }

    /// How many control characters stand in bytes that no text has.
    static func controls(in bytes: [UInt8]) -> Int {
        bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
    }

    /// Whether the bytes outside ASCII stand together as words, and not here and there in words of ASCII.
    static func isForeign(_ bytes: ArraySlice<UInt8>) -> Bool {
        var (high, inPairs, last) = (0, 0, false)
        for byte in bytes {
            let isHigh = byte >= 0x80
            if isHigh { high += 1 }
            if isHigh, last { inPairs += 1 }
            last = isHigh
        }
        return high >= 8 && inPairs * 2 > high
    }

    /// Whether nearly all bytes outside ASCII are letters and marks of Arabic or Persian in Windows-1256.
    ///
    /// The letters of French, which that charset has too, and of no Arabic word, are those of Cyrillic elsewhere.
    static func isArabic(_ bytes: ArraySlice<UInt8>) -> Bool {
        let high = bytes.count { $0 >= 0x80 }
        let letters = bytes.count { $0 >= 0x80 && !latin.contains($0) }
        let frequent = bytes.count { alefLamYehNun.contains($0) }
        return letters * 20 >= high * 19 && frequent * 4 >= high
    }

    /// `à â ç è é ê ë î ï ô ù û ü Œ œ ƒ ˆ` in Windows-1256.
    private static let latin: Set<UInt8> = [
        0xE0, 0xE2, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEE, 0xEF, 0xF4, 0xF9, 0xFB, 0xFC, 0x8C, 0x9C, 0x83, 0x88,
    ]

    /// The most frequent letters of Arabic and Persian: ا ل ي ن م, and Persian ه د ر in Windows-1256.
    private static let alefLamYehNun: Set<UInt8> = [0xC7, 0xE1, 0xED, 0xE4, 0xE3, 0xE5, 0xCF, 0xD1]
}
