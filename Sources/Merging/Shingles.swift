import Dictionaries

/// Four words in a row, at every word of a text, each as one number.
///
/// - Note: Broder, "On the resemblance and containment of documents" (1997).
struct Shingles {
    /// Ascending, each once.
    let numbers: [UInt64]

    static let width = 4

    init(of text: String, folding: ScalarFolding) {
        let words = folding.wordHashes(of: text)
        guard words.count >= Self.width else {
            numbers = []
            return
        }
        var all = (Self.width...words.count).map { end in
            // The position of a word in its shingle tells.
            mixed(words[(end - Self.width)..<end].reduce(0) { ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1 })
        }
        all.sort()
        var distinct: [UInt64] = []
        distinct.reserveCapacity(all.count)
        for number in all where number != distinct.last { distinct.append(number) }
        numbers = distinct
    }

    /// How many both have.
    func shared(with other: Shingles) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < numbers.count, right < other.numbers.count {
            let (first, second) = (numbers[left], other.numbers[right])
            if first == second { count += 1 }
            if first <= second { left += 1 }
            if second <= first { right += 1 }
        }
        return count
    }

    /// Whether one text is the other but for a headline, and paragraphs cut or added.
    ///
    /// Most of the shorter must stand in the longer, and be a good part of it: a digest of ten reports is a reprint
    /// of none, and two reports that share their last paragraphs of background are two.
    func isNearCopy(of other: Shingles) -> Bool {
        let (shorter, longer) = (
            min(numbers.count, other.numbers.count), max(numbers.count, other.numbers.count)
        )
        guard shorter >= Self.fewest else { return false }
        let shared = shared(with: other)
        return shared * 100 >= shorter * Self.partOfShorter && shared * 100 >= longer * Self.partOfLonger
    }

    /// Of fewer, a text is too short to tell a copy from a common phrase.
    static let fewest = 24
    /// In percent.
    private static let partOfShorter = 60
    /// In percent.
    private static let partOfLonger = 25
}
