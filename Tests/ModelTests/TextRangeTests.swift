import Model
import Testing

@Suite struct TextRangeTests {
    private let range = TextRange(start: 10, end: 20)

    @Test(arguments: [
        (10, 20, true), (12, 15, true), (10, 10, true), (20, 20, true), (9, 20, false), (10, 21, false),
        (0, 5, false), (25, 30, false),
    ])
    func `a range contains what lies within its bounds`(start: Int, end: Int, contains: Bool) {
        #expect(range.contains(TextRange(start: start, end: end)) == contains)
    }

    @Test(arguments: [
        (0, 10, false), (0, 11, true), (19, 30, true), (20, 30, false), (12, 15, true), (0, 40, true),
    ])
    func `ranges that only touch don't overlap`(start: Int, end: Int, overlaps: Bool) {
        let other = TextRange(start: start, end: end)
        #expect(range.overlaps(other) == overlaps)
        #expect(other.overlaps(range) == overlaps)
    }

    @Test func `a union holds both`() {
        let other = TextRange(start: 30, end: 35)
        #expect(range.union(other) == TextRange(start: 10, end: 35))
        #expect(other.union(range) == TextRange(start: 10, end: 35))
        #expect(range.union(range) == range)
    }

    @Test func `length counts bytes, and an empty range has none`() {
        #expect(range.length == 10)
        #expect(TextRange(start: 4, end: 4).length == 0)
    }

    @Test func `ranges stand in the order of the text, the shorter first`() {
        let order = [(0, 1), (0, 3), (2, 2), (2, 9), (5, 6)].map { TextRange(start: $0.0, end: $0.1) }
        #expect(order.reversed().sorted() == order)
    }
}
