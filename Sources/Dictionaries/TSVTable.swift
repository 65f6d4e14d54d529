import Bytes

/// A tab-separated file: `#` comments, then column names, then one fact a row.
///
/// Values are trimmed of blanks; an empty field is the empty string. A row must have as many fields as there
/// are columns, save that trailing empty ones may be left off.
package struct TSVTable: Sendable {
    package struct Row: Sendable {
        /// 1 is the first line of the file.
        package let line: Int
        package let fields: [String]
    }

    /// The file's name, for complaints: `countries.tsv`.
    package let file: String
    package let columns: [String]
    package let rows: [Row]

    /// - Throws: Every complaint about the file's form at once.
    package init(file: String, bytes: [UInt8], expecting expected: [String]) throws(DictionaryErrors) {
        try self.init(TSVLines(file: file, bytes: bytes), expecting: expected)
    }

    /// - Throws: Every complaint about the file's form at once.
    init(_ lines: TSVLines, expecting expected: [String]) throws(DictionaryErrors) {
        let columns = lines.columns ?? []
        let errors = lines.errors + Self.complaints(file: lines.file, columns: columns, expected: expected)
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        self.init(file: lines.file, columns: columns, rows: lines.rows)
    }

    /// The same table with the rows of others behind its own, their fields put in this one's order.
    func extended(by others: some Sequence<TSVTable>) -> TSVTable {
        var rows = rows
        for other in others {
            let positions = columns.map { other.columns.firstIndex(of: $0) }
            rows += other.rows.map { row in
                Row(line: row.line, fields: positions.map { $0.map { row.fields[$0] } ?? "" })
            }
        }
        return TSVTable(file: file, columns: columns, rows: rows)
    }

    private init(file: String, columns: [String], rows: [Row]) {
        self.file = file
        self.columns = columns
        self.rows = rows
    }

    /// The position of a column that `expecting` named.
    package func column(_ name: String) -> Int {
        guard let index = columns.firstIndex(of: name) else {
            preconditionFailure("\(file) was read without expecting the column \(name)")
        }
        return index
    }

    private static func complaints(
        file: String, columns: [String], expected: [String]
    ) -> [DictionaryError] {
        let missing = expected.filter { !columns.contains($0) }
        let unknown = columns.filter { !expected.contains($0) }
        return missing.map { .missingColumn(file: file, column: $0) }
            + unknown.map {
                .unknownColumn(file: file, column: $0, nearest: nearest(to: $0, among: expected))
            }
    }
}
