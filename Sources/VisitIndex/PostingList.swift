/// The positions of the rows that share something, ascending and each once.
struct PostingList: Hashable, Sendable {
    let positions: [Int32]

    /// - Precondition: `ascending` is strictly ascending.
    init(ascending: [Int32]) { positions = ascending }

    static let empty = PostingList(ascending: [])

    func union(_ other: PostingList) -> PostingList {
        merged(with: other, keepingLeft: true, keepingBoth: true, keepingRight: true)
    }

    func intersection(_ other: PostingList) -> PostingList {
        merged(with: other, keepingLeft: false, keepingBoth: true, keepingRight: false)
    }

    func subtracting(_ other: PostingList) -> PostingList {
        merged(with: other, keepingLeft: true, keepingBoth: false, keepingRight: false)
    }

    /// One walk through both lists; the three set operations differ only in what they keep.
    private func merged(
        with other: PostingList, keepingLeft: Bool, keepingBoth: Bool, keepingRight: Bool
    ) -> PostingList {
        var (left, right) = (positions[...], other.positions[...])
        var kept: [Int32] = []
        while let first = left.first, let second = right.first {
            if first < second {
                if keepingLeft { kept.append(first) }
            } else if second < first {
                if keepingRight { kept.append(second) }
            } else if keepingBoth {
                kept.append(first)
            }
            if first <= second { left.removeFirst() }
            if second <= first { right.removeFirst() }
        }
        if keepingLeft { kept += left }
        if keepingRight { kept += right }
        return PostingList(ascending: kept)
    }
}
