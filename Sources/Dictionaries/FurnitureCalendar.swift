import Bytes

/// The month and weekday names with which pages print their dates, in the languages of `months.tsv`.
package struct FurnitureCalendar: Sendable {
    /// 1...12 by folded name.
    package let months: [String: Int]
    /// 1 (Monday) ... 7 (Sunday) by folded name, ISO 8601.
    package let weekdays: [String: Int]

    /// Reads `months.tsv`.
    ///
    /// - Throws: All complaints at once: a kind other than month and weekday, a value out of range, a name
    ///   that stands for two values.
    package init(table bytes: [UInt8], file: String = "months.tsv") throws(DictionaryErrors) {
        let table = try TSVTable(
            file: file, bytes: bytes, expecting: ["kind", "word", "value", "language", "note"])
        var names = Names()
        for row in table.rows { names.take(row, of: table) }
        guard names.errors.isEmpty else { throw DictionaryErrors(names.errors) }
        months = names.values["month"]?.mapValues(\.value) ?? [:]
        weekdays = names.values["weekday"]?.mapValues(\.value) ?? [:]
    }
}

/// The names read so far, by kind, with the complaints about them.
private struct Names {
    var values: [String: [String: (value: Int, line: Int)]] = ["month": [:], "weekday": [:]]
    var errors: [DictionaryError] = []

    mutating func take(_ row: TSVTable.Row, of table: TSVTable) {
        let field: (String) -> String = { row.fields[table.column($0)] }
        let kind = field("kind")
        guard values[kind] != nil else {
            complain(row, of: table, column: "kind", nearest: nearest(to: kind, among: ["month", "weekday"]))
            return
        }
        guard let value = Int(field("value")), (1...(kind == "month" ? 12 : 7)).contains(value) else {
            complain(row, of: table, column: "value", nearest: nil)
            return
        }
        for word in foldedWords(field("word")) {
            if let first = values[kind]?[word], first.value != value {
                errors.append(
                    .repeatedIdentifier(file: table.file, line: row.line, value: word, firstLine: first.line))
            }
            values[kind]?[word] = (value, row.line)
        }
    }

    private mutating func complain(_ row: TSVTable.Row, of table: TSVTable, column: String, nearest: String?)
    {
        let value = row.fields[table.column(column)]
        errors.append(
            .unknownValue(file: table.file, line: row.line, column: column, value: value, nearest: nearest))
    }
}
