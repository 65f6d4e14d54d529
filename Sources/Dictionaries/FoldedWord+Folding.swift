extension FoldedWord {
    /// The words of a text, with offsets into the array that `text` is a slice of.
    package static func words(in text: ArraySlice<UInt8>) -> [FoldedWord] {
        var words: [FoldedWord] = []
        words.reserveCapacity(text.count / 5 + 2)
        append(wordsIn: text, to: &words)
        return words
    }

    /// Appends the words of a text to those of the texts before it.
    package static func append(wordsIn text: ArraySlice<UInt8>, to words: inout [FoldedWord]) {
        let bytes = text.span
        let base = text.startIndex
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte == 0x20 {
                offset += 1
            } else {
                var word = OpenWord(start: offset)
                offset = word.take(from: bytes, at: offset)
                if let word = word.finished(base: base) { words.append(word) }
            }
        }
    }

    /// The words of a text, without places in it.
    package static func words(in text: some StringProtocol) -> [FoldedWord] {
        words(in: Array(text.utf8)[...])
    }
}

/// A word that is being read.
private struct OpenWord {
    private var key = FoldedKey()
    private var stem: UInt64 = 0
    private var letters = 0
    private var start: Int
    private var end: Int
    private var isNumber = true
    private var isPlain = true

    init(start: Int) { (self.start, end) = (start, start) }

    /// Reads up to the first sign that is no part of a word, and past it.
    ///
    /// - Returns: The offset to go on from.
    @inline(__always)
    mutating func take(from bytes: Span<UInt8>, at start: Int) -> Int {
        var offset = takeLetters(from: bytes, at: start)
        while offset < bytes.count {
            let byte = bytes[offset]
            let lower = byte | 0x20
            if byte >= 0x80 {
                isPlain = false
                let (scalar, next) = bytes.scalar(at: offset)
                if scalar != 0x2019, scalar != 0x02BC {
                    guard let longer = appending(scalar) else { return next }
                    self = longer
                    end = next
                }
                offset = next
                continue
            } else if lower &- 0x61 < 26 {
                isNumber = false
                append(lower)
                end = offset + 1
            } else if byte &- 0x30 < 10 {
                isPlain = false
                append(byte)
                end = offset + 1
            } else if byte != UInt8(ascii: "'") {
                return offset + 1
            }
            offset += 1
        }
        return offset
    }

    /// Reads the letters of ASCII that a word begins with; most words have no others.
    @inline(__always)
    private mutating func takeLetters(from bytes: Span<UInt8>, at start: Int) -> Int {
        var offset = start
        var value: UInt64 = 0
        while offset < bytes.count {
            let letter = (bytes[offset] | 0x20) &- 0x61
            guard letter < 26 else { break }
            // As `FoldedKey.append` does for the small letter.
            value = value &* FoldedKey.base &+ (UInt64(letter) &+ 0x62)
            offset += 1
            if offset == start + 5 { stem = value }
        }
        guard offset > start else { return start }
        key = FoldedKey(value: value, length: offset - start)
        (letters, end, isNumber) = (offset - start, offset, false)
        return offset
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        key.append(byte)
        letters += 1
        if letters == 5 { stem = key.value }
    }

    /// The word with one letter more; nil for a sign that ends a word. No change in place, so that the word stays
    /// in registers where all letters are ASCII.
    @inline(never)
    private func appending(_ scalar: UInt32) -> OpenWord? {
        let folded = LetterCase.folded(scalar)
        guard folded != 0 else { return nil }
        var word = self
        word.isNumber = false
        // The one letter whose small form is two scalars: İ.
        if scalar == 0x130 { word.encode(0x69) }
        word.encode(folded)
        word.letters += 1
        if word.letters == 5 { word.stem = word.key.value }
        return word
    }

    private mutating func encode(_ scalar: UInt32) {
        switch scalar {
        case ..<0x80: key.append(UInt8(truncatingIfNeeded: scalar))
        case ..<0x800:
            key.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            key.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        case ..<0x10000:
            key.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            key.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
            key.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
        default:
            for shift: UInt32 in [18, 12, 6, 0] {
                key.append(UInt8(truncatingIfNeeded: (shift == 18 ? 0xF0 : 0x80) | scalar >> shift & 0x3F))
            }
        }
    }

    /// The word; nil where nothing but signs was read.
    func finished(base: Int) -> FoldedWord? {
        guard key.length > 0 else { return nil }
        let stem = key.length < 4 ? 0 : letters < 5 ? key.value : stem
        return FoldedWord(
            key: key.value, stem: stem, range: start + base..<end + base, length: key.length,
            isNumber: isNumber, isPlain: isPlain)
    }
}
