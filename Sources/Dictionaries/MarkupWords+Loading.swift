import Bytes

extension MarkupWords {
    /// Reads `markup.tsv`.
    ///
    /// - Throws: All complaints at once: an unknown kind, a row without words.
    package init(bytes: [UInt8], file: String = "markup.tsv") throws(DictionaryErrors) {
        try self.init(table: TSVTable(file: file, bytes: bytes, expecting: Self.columns))
    }

    /// The same for a table of several folders.
    init(table: TSVTable) throws(DictionaryErrors) {
        var errors: [DictionaryError] = []
        let rows = table.rows.compactMap { Self.row($0, of: table, errors: &errors) }
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        self.init(rows: rows)
    }

    /// The columns of `markup.tsv`.
    static let columns = ["kind", "words", "note"]

    private static func row(_ row: TSVTable.Row, of table: TSVTable, errors: inout [DictionaryError]) -> Row?
    {
        let value = row.fields[table.column("kind")]
        guard let kind = Kind(rawValue: value) else {
            let known = Kind.allCases.map(\.rawValue)
            errors.append(
                .unknownValue(
                    file: table.file, line: row.line, column: "kind", value: value,
                    nearest: nearest(to: value, among: known)))
            return nil
        }
        let words = row.fields[table.column("words")].split(separator: " ").map(String.init)
        guard !words.isEmpty else {
            errors.append(.emptyField(file: table.file, line: row.line, column: "words"))
            return nil
        }
        return Row(kind: kind, words: words, line: row.line)
    }
}
