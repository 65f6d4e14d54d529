/// The rows of one collection by id, with the columns that they can be sorted by.
struct Table<Field: SortField>: Sendable {
    /// Ascending; a row's position is its place here.
    let ids: [String]
    private let columns: [Field: Column]
    private let defaultSort: [SortKey<Field>]
    private let defaultOrder: [Int32]

    /// - Precondition: `ids` is ascending, each once.
    init(ids: [String], defaultSort: [SortKey<Field>], value: (Field, Int) -> SortValue) {
        var columns: [Field: Column] = [:]
        for field in Field.allCases {
            columns[field] = Column(values: ids.indices.map { value(field, $0) })
        }
        self.ids = ids
        self.columns = columns
        self.defaultSort = defaultSort
        defaultOrder = Self.sorted(ids.indices.map { Int32($0) }, by: defaultSort, columns: columns)
    }

    /// All rows.
    var all: PostingList { PostingList(ascending: ids.indices.map { Int32($0) }) }

    /// The row of an id.
    func position(of id: String) -> Int? {
        let place = ids.partitionPoint { $0 < id }
        return place < ids.count && ids[place] == id ? place : nil
    }

    /// - Parameter rows: The rows to page through; nil for all.
    func page(of rows: PostingList?, _ request: PageRequest<Field>) -> Page {
        let order = ordered(rows, by: request.sort)
        let window = window(of: order, request)
        let shown = order[window]
        return Page(
            positions: shown.map { Int($0) }, total: order.count,
            next: window.upperBound < order.count
                ? shown.last.map { cursor(.after, $0, request.sort) } : nil,
            previous: window.lowerBound > 0 ? shown.first.map { cursor(.before, $0, request.sort) } : nil)
    }

    private func window(of order: [Int32], _ request: PageRequest<Field>) -> Range<Int> {
        guard let cursor = request.cursor else { return 0..<min(request.limit, order.count) }
        switch cursor.direction {
        case .after:
            let start = order.partitionPoint { comparison($0, with: cursor, request.sort) <= 0 }
            return start..<min(order.count, start + request.limit)
        case .before:
            let end = order.partitionPoint { comparison($0, with: cursor, request.sort) < 0 }
            return max(0, end - request.limit)..<end
        }
    }

    private func cursor(_ direction: Cursor.Direction, _ row: Int32, _ sort: [SortKey<Field>]) -> Cursor {
        Cursor(
            direction: direction, sort: sort.map(\.description).joined(separator: ","),
            values: sort.map { columns[$0.field]?.values[Int(row)] ?? .missing }, id: ids[Int(row)])
    }

    private func comparison(_ row: Int32, with cursor: Cursor, _ sort: [SortKey<Field>]) -> Int {
        for (key, value) in zip(sort, cursor.values) {
            let own = columns[key.field]?.values[Int(row)] ?? .missing
            let order = own.comparison(with: value, descending: key.descending)
            if order != 0 { return order }
        }
        return ids[Int(row)] == cursor.id ? 0 : ids[Int(row)] < cursor.id ? -1 : 1
    }
}

extension Table {
    /// The rows in the order asked for; the default order is kept ready, since nearly every request wants it.
    private func ordered(_ rows: PostingList?, by sort: [SortKey<Field>]) -> [Int32] {
        guard sort == defaultSort else {
            return Self.sorted((rows ?? all).positions, by: sort, columns: columns)
        }
        guard let rows else { return defaultOrder }
        var wanted = [Bool](repeating: false, count: ids.count)
        for row in rows.positions { wanted[Int(row)] = true }
        return defaultOrder.filter { wanted[Int($0)] }
    }

    private static func sorted(
        _ rows: [Int32], by sort: [SortKey<Field>], columns: [Field: Column]
    ) -> [Int32] {
        let keys = sort.compactMap { key in
            columns[key.field].map { (column: $0, descending: key.descending) }
        }
        return rows.sorted { left, right in
            for key in keys {
                let order = key.column.comparison(left, with: right, descending: key.descending)
                if order != 0 { return order < 0 }
            }
            return left < right
        }
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first index whose element does not satisfy `precedes`, where those that do all stand in front.
    func partitionPoint(_ precedes: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if precedes(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
