/// A word of a text with case and punctuation taken away, known by the hash of its letters.
///
/// Apostrophes vanish, so that `Reader's` is one word; digits are words, too. Words are told apart by 64 bits of
/// hash: of a million words no two that differ share one, save by a chance of one in thirty million.
package struct FoldedWord: Hashable, Sendable {
    /// Two words of one key are one word.
    package let key: UInt64
    /// The key of the first five letters; 0 for a word shorter than four bytes.
    package let stem: UInt64
    private let first: UInt32
    private let last: UInt32
    private let size: UInt32
    /// Whether the word is of digits only.
    package let isNumber: Bool
    /// Whether nothing but letters of ASCII and their apostrophes stands in it.
    package let isPlain: Bool

    init(key: UInt64, stem: UInt64, range: Range<Int>, length: Int, isNumber: Bool, isPlain: Bool) {
        (self.key, self.stem) = (key, stem)
        (self.isNumber, self.isPlain) = (isNumber, isPlain)
        first = UInt32(truncatingIfNeeded: range.lowerBound)
        last = UInt32(truncatingIfNeeded: range.upperBound)
        size = UInt32(truncatingIfNeeded: length)
    }

    /// Where the word begins in its text, in UTF-8 bytes.
    package var start: Int { Int(first) }
    /// Where it ends, exclusive.
    package var end: Int { Int(last) }
    /// The UTF-8 bytes of the folded form.
    package var length: Int { Int(size) }

    package static func == (left: FoldedWord, right: FoldedWord) -> Bool { left.key == right.key }
    package func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

/// The hash of folded letters: a polynomial in a fixed odd number, modulo 2⁶⁴, so that the key of two words
/// written together follows from the keys of both.
package struct FoldedKey: Hashable, Sendable {
    /// 0 is the key of no letters.
    package private(set) var value: UInt64 = 0
    package private(set) var length = 0

    static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    init() {}

    init(value: UInt64, length: Int) { (self.value, self.length) = (value, length) }

    mutating func append(_ byte: UInt8) {
        value = value &* Self.base &+ UInt64(byte) &+ 1
        length += 1
    }

    mutating func append(_ other: FoldedKey) {
        value = value &* Self.power(other.length) &+ other.value
        length += other.length
    }

    /// The key of words written together.
    package init(joining words: ArraySlice<FoldedWord>) {
        for word in words {
            value = value &* Self.power(word.length) &+ word.key
            length += word.length
        }
    }

    /// The key of the same letters `copies` times over.
    package func repeated(_ copies: Int) -> FoldedKey {
        var result = FoldedKey()
        for _ in 0..<copies {
            result.value = result.value &* Self.power(length) &+ value
            result.length += length
        }
        return result
    }

    private static func power(_ exponent: Int) -> UInt64 {
        var (result, square, rest) = (UInt64(1), base, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = result &* square }
            square = square &* square
            rest >>= 1
        }
        return result
    }
}
