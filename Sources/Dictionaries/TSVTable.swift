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
        var errors: [DictionaryError] = []
        var columns: [String]?
        var rows: [Row] = []
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            guard let text = String(validating: line, as: UTF8.self) else {
                errors.append(.notUTF8(file: file, line: index + 1))
                continue
            }
            if text.utf8.first == 0x23 || text.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x0D }) { continue }
            let fields = Self.fields(of: text)
            guard let names = columns else {
                columns = fields
                continue
            }
            if fields.count > names.count {
                errors.append(
                    .wrongFieldCount(file: file, line: index + 1, found: fields.count, expected: names.count))
            } else {
                let padding = repeatElement("", count: names.count - fields.count)
                rows.append(Row(line: index + 1, fields: fields + padding))
            }
        }
        let found = columns ?? []
        errors += Self.complaints(file: file, columns: found, expected: expected)
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        self.file = file
        self.columns = found
        self.rows = rows
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

    private static func fields(of text: String) -> [String] {
        text.split(separator: "\t", omittingEmptySubsequences: false).map { field in
            let bytes = field.utf8
            let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x0D }
            let start = bytes.firstIndex { !blank($0) } ?? bytes.endIndex
            let end = bytes.lastIndex { !blank($0) }.map { bytes.index(after: $0) } ?? start
            return String(field[start..<end])
        }
    }

    private static func complaints(
        file: String, columns: [String], expected: [String]
    ) -> [DictionaryError] {
        let missing = expected.filter { !columns.contains($0) }
        let unknown = columns.filter { !expected.contains($0) }
        return missing.map { .missingColumn(file: file, column: $0) }
            + unknown.map { .unknownColumn(file: file, column: $0, nearest: nearest(to: $0, among: expected)) }
    }
}
