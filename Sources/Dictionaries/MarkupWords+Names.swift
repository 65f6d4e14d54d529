/// The hash of some words one behind another, small letters and capitals alike (FNV-1a, 64 bits).
struct WordHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func append(_ word: some Sequence<UInt8>) {
        for byte in word { mix((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) }
        mix(0x20)
    }

    private mutating func mix(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
}

/// Cuts names of mark-up into words: at signs and digits, and before a capital that follows a small letter.
struct NameWordsReader {
    private let names: ArraySlice<UInt8>
    private var position: Int

    init(_ names: ArraySlice<UInt8>) {
        self.names = names
        position = names.startIndex
    }

    /// - Returns: Where a word stands, and whether it is the first of a name; nil at the end.
    mutating func next() -> (word: Range<Int>, startsName: Bool)? {
        var startsName = position == names.startIndex
        while position < names.endIndex, !isLetter(names[position]) {
            if isBlank(names[position]) { startsName = true }
            position += 1
        }
        guard position < names.endIndex else { return nil }
        let start = position
        position += 1
        while position < names.endIndex, isLetter(names[position]), !isHump(position) { position += 1 }
        return (start..<position, startsName)
    }

    /// Bytes beyond ASCII are letters of names in other scripts.
    private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }
    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

    private func isHump(_ index: Int) -> Bool { isCapital(names[index]) && !isCapital(names[index - 1]) }
}
