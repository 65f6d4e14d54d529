/// What a row has in a column that can be sorted by.
package enum SortValue: Hashable, Sendable {
    /// Nothing: comes last in either direction.
    case missing
    case number(Int)
    case text(String)

    /// Whether the value stands before (negative), level with (0) or behind another in a list.
    func comparison(with other: SortValue, descending: Bool) -> Int {
        if self == other { return 0 }
        switch (self, other) {
        case (.missing, _): return 1
        case (_, .missing): return -1
        default: return (self < other) == descending ? 1 : -1
        }
    }
}

extension SortValue: Comparable {
    /// Numbers before texts; texts by their Unicode scalars, so that the order needs no locale.
    package static func < (left: SortValue, right: SortValue) -> Bool {
        switch (left, right) {
        case (.number(let first), .number(let second)): first < second
        case (.text(let first), .text(let second)): first < second
        case (.number, .text): true
        case (.missing, _), (.text, .number): false
        case (_, .missing): true
        }
    }
}
