/// For each value of a filter, the rows that have it.
struct Postings<Value: Hashable & Sendable>: Sendable {
    private let lists: [Value: PostingList]

    /// - Parameter values: The values of the row at a position; none, one or several.
    init(rows: Int, values: (Int) -> [Value]) {
        var growing: [Value: [Int32]] = [:]
        for row in 0..<rows {
            for value in Set(values(row)) { growing[value, default: []].append(Int32(row)) }
        }
        lists = growing.mapValues { PostingList(ascending: $0) }
    }

    subscript(value: Value) -> PostingList { lists[value] ?? .empty }

    /// The values that any row has, in no order.
    var values: some Collection<Value> { lists.keys }

    /// The rows that a choice lets through, out of `all`; nil where it leaves everything in.
    func rows(of choice: Choice<Value>, all: () -> PostingList) -> PostingList? {
        guard !choice.isEmpty else { return nil }
        let accepted = choice.accepted.isEmpty ? all() : union(of: choice.accepted)
        return accepted.subtracting(union(of: choice.refused))
    }

    private func union(of values: [Value]) -> PostingList {
        values.reduce(.empty) { $0.union(self[$1]) }
    }
}
