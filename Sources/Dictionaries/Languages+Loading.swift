import Bytes

extension Languages {
    /// - Throws: All complaints at once: an unknown script, a language without a code, one given twice in one
    ///   script, a letter that is several.
    init(_ table: TSVTable) throws(DictionaryErrors) {
        var reader = LanguageReader(table: table)
        let languages = reader.languages()
        guard reader.complaints.isEmpty else { throw DictionaryErrors(reader.complaints) }
        self = languages
    }
}

/// Reads `languages.tsv`.
private struct LanguageReader {
    let table: TSVTable
    private let folding = ScalarFolding()
    private(set) var complaints: [DictionaryError] = []
    private var rows: [Languages.Row] = []
    private var words: [UInt64: [Int]] = [:]
    private var letters: [Unicode.Scalar: [Int]] = [:]
    private var languagesByCode: [String: String] = [:]
    /// The line of each language and script.
    private var lines: [String: Int] = [:]

    init(table: TSVTable) { self.table = table }

    mutating func languages() -> Languages {
        for row in table.rows { take(row) }
        return Languages(
            rows: rows, folding: folding, words: words, letters: letters, languagesByCode: languagesByCode)
    }

    private func field(_ row: TSVTable.Row, _ column: String) -> String { row.fields[table.column(column)] }

    private mutating func take(_ row: TSVTable.Row) {
        let language = field(row, "language")
        guard !language.isEmpty else {
            complaints.append(.emptyField(file: table.file, line: row.line, column: "language"))
            return
        }
        guard let script = Script(rawValue: field(row, "script")) else {
            return complain(row, "script", among: Script.allCases.map(\.rawValue))
        }
        guard ["", "yes"].contains(field(row, "read")) else { return complain(row, "read", among: ["yes"]) }
        let key = language + " " + script.rawValue
        if let first = lines[key] {
            complaints.append(
                .repeatedIdentifier(file: table.file, line: row.line, value: key, firstLine: first))
        }
        lines[key] = row.line
        for code in [language] + parts(of: row, "other_codes") { languagesByCode[code] = language }
        takeMarks(of: row)
        rows.append(Languages.Row(language: language, script: script, isRead: field(row, "read") == "yes"))
    }

    /// Of the row that gets the next position.
    private mutating func takeMarks(of row: TSVTable.Row) {
        for word in Set(folding.wordHashes(of: field(row, "words"))).sorted() {
            words[word, default: []].append(rows.count)
        }
        for text in parts(of: row, "letters") {
            guard let letter = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
                complain(row, "letters", among: [])
                continue
            }
            letters[letter, default: []].append(rows.count)
        }
    }

    private func parts(of row: TSVTable.Row, _ column: String) -> [String] {
        field(row, column).split(separator: " ").map { String($0) }
    }

    private mutating func complain(_ row: TSVTable.Row, _ column: String, among names: [String]) {
        let value = field(row, column)
        complaints.append(
            .unknownValue(
                file: table.file, line: row.line, column: column, value: value,
                nearest: nearest(to: value, among: names)))
    }
}
