/// One column of a table, with each row's rank in it.
struct Column: Sendable {
    /// By row.
    let values: [SortValue]
    /// By row: equal values have equal ranks, so that sorting compares small integers only.
    private let ranks: [Int32]

    private static let missingRank = Int32.max

    init(values: [SortValue]) {
        self.values = values
        var ranks = [Int32](repeating: Self.missingRank, count: values.count)
        var rank: Int32 = 0
        var previous: SortValue?
        for row in values.indices.sorted(by: { values[$0] < values[$1] }) where values[row] != .missing {
            if let previous, previous != values[row] { rank += 1 }
            previous = values[row]
            ranks[row] = rank
        }
        self.ranks = ranks
    }

    /// Whether a row stands before (negative), level with (0) or behind another.
    func comparison(_ row: Int32, with other: Int32, descending: Bool) -> Int {
        let (left, right) = (ranks[Int(row)], ranks[Int(other)])
        if left == right { return 0 }
        if left == Self.missingRank { return 1 }
        if right == Self.missingRank { return -1 }
        return (left < right) == descending ? 1 : -1
    }
}
