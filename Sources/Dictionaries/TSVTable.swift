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
        var lines = Lines(file: file)
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.first == 0x23 || line.allSatisfy({ Self.isBlank($0) }) { continue }
            lines.take(Self.fields(of: line), line: index + 1)
        }
        let columns = lines.columns ?? []
        let errors = lines.errors + Self.complaints(file: file, columns: columns, expected: expected)
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        self.init(file: file, columns: columns, rows: lines.rows)
    }

    /// What has been read of a file so far.
    private struct Lines {
        let file: String
        var columns: [String]?
        var rows: [Row] = []
        var errors: [DictionaryError] = []

        /// - Parameter fields: nil for bytes that are no UTF-8.
        mutating func take(_ fields: [String]?, line: Int) {
            guard let fields else {
                errors.append(.notUTF8(file: file, line: line))
                return
            }
            guard let columns else {
                self.columns = fields
                return
            }
            guard fields.count <= columns.count else {
                errors.append(
                    .wrongFieldCount(file: file, line: line, found: fields.count, expected: columns.count))
                return
            }
            let padding = repeatElement("", count: columns.count - fields.count)
            rows.append(Row(line: line, fields: fields + padding))
        }
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

    /// The fields of a line without the blanks about them; nil for bytes that are no UTF-8.
    private static func fields(of line: ArraySlice<UInt8>) -> [String]? {
        var fields: [String] = []
        for field in line.split(separator: 0x09, omittingEmptySubsequences: false) {
            guard let text = String(validating: trimmed(field), as: UTF8.self) else { return nil }
            fields.append(text)
        }
        return fields
    }

    private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = field.firstIndex(where: { !isBlank($0) }),
            let last = field.lastIndex(where: { !isBlank($0) })
        else { return [] }
        return field[first...last]
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D }

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
