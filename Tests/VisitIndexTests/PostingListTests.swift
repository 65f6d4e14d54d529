import Testing

@testable import VisitIndex

@Suite struct PostingListTests {
    static let lists: [[Int32]] = [[], [0], [1, 2, 3], [0, 2, 4, 6], [3, 4, 5, 9], [9]]

    @Test(arguments: lists, lists)
    func `set operations agree with those of sets`(_ left: [Int32], _ right: [Int32]) {
        let (first, second) = (PostingList(ascending: left), PostingList(ascending: right))
        #expect(first.union(second).positions == Set(left).union(right).sorted())
        #expect(first.intersection(second).positions == Set(left).intersection(right).sorted())
        #expect(first.subtracting(second).positions == Set(left).subtracting(right).sorted())
    }
}
