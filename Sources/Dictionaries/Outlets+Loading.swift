import Bytes
import Model

extension Outlets {
    /// Reads `outlets.tsv`.
    ///
    /// - Throws: All complaints at once: an unknown kind, country form or date order, an empty or repeated
    ///   name.
    package init(table bytes: [UInt8], file: String = "outlets.tsv") throws(DictionaryErrors) {
        let columns = ["name", "kind", "country", "dates", "note"]
        let table = try TSVTable(file: file, bytes: bytes, expecting: columns)
        var errors: [DictionaryError] = []
        var lines: [[String]: Int] = [:]
        var rows: [Row] = []
        for row in table.rows {
            guard let parsed = Self.row(row, of: table, errors: &errors) else { continue }
            let key = [parsed.kind.rawValue] + foldedWords(parsed.name)
            if let first = lines[key] {
                errors.append(
                    .repeatedIdentifier(file: file, line: row.line, value: parsed.name, firstLine: first))
            }
            lines[key] = row.line
            rows.append(parsed)
        }
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        self.init(rows: rows)
    }

    private static func row(_ row: TSVTable.Row, of table: TSVTable, errors: inout [DictionaryError]) -> Row?
    {
        let field: (String) -> String = { row.fields[table.column($0)] }
        func complain(_ column: String, among names: [String]) {
            let value = field(column)
            errors.append(
                .unknownValue(
                    file: table.file, line: row.line, column: column, value: value,
                    nearest: nearest(to: value, among: names)))
        }
        guard !foldedWords(field("name")).isEmpty else {
            errors.append(.emptyField(file: table.file, line: row.line, column: "name"))
            return nil
        }
        guard let kind = Kind(rawValue: field("kind")) else {
            complain("kind", among: Kind.allCases.map(\.rawValue))
            return nil
        }
        let country = CountryCode(field("country"))
        if country == nil, !field("country").isEmpty { complain("country", among: []) }
        let order = DateOrder(rawValue: field("dates"))
        if order == nil, !field("dates").isEmpty {
            complain("dates", among: DateOrder.allCases.map(\.rawValue))
        }
        return Row(name: field("name"), kind: kind, country: country, dateOrder: order)
    }
}
