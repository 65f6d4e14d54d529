/// A stretch of an article's clean text.
///
/// - Note: UTF-8 byte offsets, `end` exclusive. Answers carry code points instead; `VisitAPI` converts at the
///   edge, so that no room counts characters twice.
package struct TextRange: Hashable, Sendable, Comparable {
    package let start: Int
    package let end: Int

    /// - Precondition: `0 <= start <= end`; anything else is a bug of ours.
    package init(start: Int, end: Int) {
        precondition(0 <= start && start <= end, "a text range runs backwards: \(start)..<\(end)")
        self.start = start
        self.end = end
    }

    package var length: Int { end - start }

    package func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

    package func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }

    /// The smallest range that holds both.
    package func union(_ other: TextRange) -> TextRange {
        TextRange(start: min(start, other.start), end: max(end, other.end))
    }

    /// In the order of the text; of two with one start the shorter comes first.
    package static func < (left: TextRange, right: TextRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
