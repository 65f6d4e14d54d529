import Bytes

extension FurnitureCalendar {
    /// Reads `months.tsv`.
    ///
    /// - Throws: All complaints at once: an unknown kind, a value out of range, a name that stands for two values.
    package init(table bytes: [UInt8], file: String = "months.tsv") throws(DictionaryErrors) {
        let table = try TSVTable(
            file: file, bytes: bytes, expecting: ["kind", "word", "value", "language", "note"])
        var names = Names()
        for row in table.rows { names.take(row, of: table) }
        guard names.errors.isEmpty else { throw DictionaryErrors(names.errors) }
        self.init(values: names.values.mapValues { $0.mapValues(\.value) })
    }
}

extension FurnitureCalendar.Kind {
    /// The values that a row may have; nil for a kind without.
    fileprivate var range: ClosedRange<Int>? {
        switch self {
        case .month, .persian, .hijri: 1...12
        case .weekday: 1...7
        case .zone: -720...840
        case .half: 0...12
        case .unit: 1...525_600
        case .relative: 0...2
        case .ordinal, .joiner, .clock, .ago, .yearSign, .monthSign, .daySign: nil
        }
    }

    /// Whether a value may be left out.
    fileprivate var mayLackValue: Bool { range == nil || self == .zone }
}

/// The names read so far, by kind, with the complaints about them.
private struct Names {
    var values: [FurnitureCalendar.Kind: [String: (value: Int?, line: Int)]] = [:]
    var errors: [DictionaryError] = []

    mutating func take(_ row: TSVTable.Row, of table: TSVTable) {
        let field: (String) -> String = { row.fields[table.column($0)] }
        let name = field("kind")
        guard let kind = FurnitureCalendar.Kind(rawValue: name) else {
            let names = FurnitureCalendar.Kind.allCases.map(\.rawValue)
            return complain(row, of: table, column: "kind", nearest: nearest(to: name, among: names))
        }
        let value = Int(field("value"))
        let isGood =
            value.map { kind.range?.contains($0) == true } ?? (field("value").isEmpty && kind.mayLackValue)
        guard isGood else { return complain(row, of: table, column: "value", nearest: nil) }
        let key = calendarKeys(field("word")).joined(separator: " ")
        guard !key.isEmpty else {
            return errors.append(.emptyField(file: table.file, line: row.line, column: "word"))
        }
        if let first = values[kind]?[key], first.value != value {
            errors.append(
                .repeatedIdentifier(file: table.file, line: row.line, value: key, firstLine: first.line))
        }
        values[kind, default: [:]][key] = (value, row.line)
    }

    private mutating func complain(_ row: TSVTable.Row, of table: TSVTable, column: String, nearest: String?)
    {
        let value = row.fields[table.column(column)]
        errors.append(
            .unknownValue(file: table.file, line: row.line, column: column, value: value, nearest: nearest))
    }
}
