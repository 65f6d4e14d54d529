import Dictionaries

/// A stretch of a page: its bytes and the words in them, as slices of the page's own.
struct Phrase: Sendable {
    /// UTF-8.
    let bytes: ArraySlice<UInt8>
    /// Their offsets count in the array that `bytes` is a slice of.
    let words: ArraySlice<FoldedWord>
    /// What may stand in it: a part has the signs of the whole.
    let signs: LineSigns

    init(bytes: ArraySlice<UInt8>, words: ArraySlice<FoldedWord>) {
        self.init(bytes: bytes, words: words, signs: LineSigns(bytes, words: words))
    }

    private init(bytes: ArraySlice<UInt8>, words: ArraySlice<FoldedWord>, signs: LineSigns) {
        (self.bytes, self.words, self.signs) = (bytes, words, signs)
    }

    init(bytes: ArraySlice<UInt8>) {
        self.init(bytes: bytes, words: FoldedWord.words(in: bytes)[...])
    }

    init(_ text: some StringProtocol) { self.init(bytes: Array(text.utf8)[...]) }

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var start: Int { bytes.startIndex }
    var end: Int { bytes.endIndex }
    var isEmpty: Bool { bytes.isEmpty }

    /// A part without blanks around it, with the words that stand wholly in it.
    subscript(range: Range<Int>) -> Phrase {
        var range = range
        while let first = range.first, bytes[first] == 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] == 0x20 { range = range.lowerBound..<last }
        return Phrase(bytes: bytes[range], words: words(in: range), signs: signs)
    }

    subscript(range: PartialRangeFrom<Int>) -> Phrase { self[range.lowerBound..<end] }
    subscript(range: PartialRangeUpTo<Int>) -> Phrase { self[start..<range.upperBound] }

    /// The words that stand wholly in a part.
    func words(in range: Range<Int>) -> ArraySlice<FoldedWord> {
        if range.lowerBound <= start, range.upperBound >= end { return words }
        let lower = firstWord { $0.start >= range.lowerBound }
        let upper = firstWord { $0.end > range.upperBound }
        return words[lower..<max(lower, upper)]
    }

    /// The index of the first word of which a condition holds that holds of all behind it, too.
    private func firstWord(where condition: (FoldedWord) -> Bool) -> Int {
        var (low, high) = (words.startIndex, words.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if condition(words[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// How many words stand before the first colon; nil without one.
    var wordsBeforeColon: Int? {
        guard signs.contains(.colon) else { return nil }
        return bytes.firstIndex(of: UInt8(ascii: ":")).map { words(in: start..<$0).count }
    }
}
