import Bytes

extension Furniture {
    /// Reads `furniture.tsv`.
    ///
    /// - Throws: All complaints at once: an unknown kind or match, a row without words or example, a row that
    ///   does not find its own example.
    package init(table bytes: [UInt8], file: String = "furniture.tsv") throws(DictionaryErrors) {
        let columns = ["kind", "match", "words", "note", "example"]
        let table = try TSVTable(file: file, bytes: bytes, expecting: columns)
        var errors: [DictionaryError] = []
        let rows = table.rows.compactMap { Self.row($0, of: table, errors: &errors) }
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        self.init(rows: rows)
    }

    private static func row(_ row: TSVTable.Row, of table: TSVTable, errors: inout [DictionaryError]) -> Row?
    {
        let field: (String) -> String = { row.fields[table.column($0)] }
        for column in ["words", "example"] where field(column).isEmpty {
            errors.append(.emptyField(file: table.file, line: row.line, column: column))
            return nil
        }
        guard let kind = Kind(rawValue: field("kind")) else {
            errors.append(unknown("kind", row, table, among: Kind.allCases.map(\.rawValue)))
            return nil
        }
        guard let match = Match(rawValue: field("match")) else {
            errors.append(unknown("match", row, table, among: Match.allCases.map(\.rawValue)))
            return nil
        }
        let result = Row(
            kind: kind, match: match, words: field("words"),
            needsColon: field("words").hasSuffix(":"), example: field("example"), line: row.line)
        guard result.findsExample else {
            errors.append(
                .badPattern(
                    file: table.file, line: row.line, pattern: field("words"),
                    reason: "does not find its own example"))
            return nil
        }
        return result
    }

    private static func unknown(
        _ column: String, _ row: TSVTable.Row, _ table: TSVTable, among names: [String]
    ) -> DictionaryError {
        let value = row.fields[table.column(column)]
        return .unknownValue(
            file: table.file, line: row.line, column: column, value: value,
            nearest: nearest(to: value, among: names))
    }
}
