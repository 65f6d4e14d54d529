/// For each text, the earlier ones that it may be a copy of: those that agree with it in a band of their sketches.
///
/// Texts that share a band stand side by side once they are sorted by it, so that the work grows with their number
/// and not with its square. Of a crowd in one band only the first few count as what the others may be copies of.
///
/// - Note: Locality-sensitive hashing: with bands of two, of texts that share a quarter of their shingles 98 in a
///   hundred are found, of those that share half practically all.
struct NearTexts {
    /// By text, ascending, each once.
    private let earlier: [[Int]]

    private static let firstOfCrowd = 3

    /// - Parameter isUsed: Whether a text is long enough to be looked at.
    init(_ sketches: Sketches, isUsed: [Bool]) {
        let used = isUsed.indices.filter { isUsed[$0] }
        var found = [Set<Int>](repeating: [], count: sketches.count)
        for band in 0..<Sketches.bandCount {
            Self.forEachPair(used, by: { sketches.band(band, of: $0) }) { found[$0].insert($1) }
        }
        earlier = found.map { $0.sorted() }
    }

    subscript(text: Int) -> [Int] { earlier[text] }

    private static func forEachPair(
        _ texts: [Int], by key: (Int) -> UInt64, _ take: (_ text: Int, _ earlier: Int) -> Void
    ) {
        let entries = texts.map { (key: key($0), text: $0) }
            .sorted { ($0.key, $0.text) < ($1.key, $1.text) }
        var start = 0
        for (position, entry) in entries.enumerated() {
            if entries[start].key != entry.key { start = position }
            for first in start..<min(position, start + firstOfCrowd) {
                take(entry.text, entries[first].text)
            }
        }
    }
}
