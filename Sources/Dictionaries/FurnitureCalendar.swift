import Bytes

/// The month and weekday names with which pages print their dates, in the languages of `months.tsv`.
package struct FurnitureCalendar: Sendable {
    /// 1...12 by folded name.
    package let months: [String: Int]
    /// 1 (Monday) ... 7 (Sunday) by folded name, ISO 8601.
    package let weekdays: [String: Int]

    /// Reads `months.tsv`.
    ///
    /// - Throws: All complaints at once: a kind other than month and weekday, a value out of range, a name that
    ///   stands for two values.
    package init(table bytes: [UInt8], file: String = "months.tsv") throws(DictionaryErrors) {
        let table = try TSVTable(
            file: file, bytes: bytes, expecting: ["kind", "word", "value", "language", "note"])
        var names: [String: [String: (value: Int, line: Int)]] = ["month": [:], "weekday": [:]]
        var errors: [DictionaryError] = []
        for row in table.rows {
            let field: (String) -> String = { row.fields[table.column($0)] }
            let kind = field("kind")
            guard names[kind] != nil else {
                let near = nearest(to: kind, among: ["month", "weekday"])
                errors.append(
                    .unknownValue(file: file, line: row.line, column: "kind", value: kind, nearest: near))
                continue
            }
            guard let value = Int(field("value")), (1...(kind == "month" ? 12 : 7)).contains(value) else {
                errors.append(
                    .unknownValue(
                        file: file, line: row.line, column: "value", value: field("value"), nearest: nil))
                continue
            }
            for word in foldedWords(field("word")) {
                if let first = names[kind]?[word], first.value != value {
                    errors.append(
                        .repeatedIdentifier(file: file, line: row.line, value: word, firstLine: first.line))
                }
                names[kind]?[word] = (value, row.line)
            }
        }
        guard errors.isEmpty else { throw DictionaryErrors(errors) }
        months = names["month"]?.mapValues(\.value) ?? [:]
        weekdays = names["weekday"]?.mapValues(\.value) ?? [:]
    }
}
