/// The lines of a tab-separated file cut into fields, before anybody has said which columns there must be.
struct TSVLines: Sendable {
    let file: String
    private(set) var columns: [String]?
    private(set) var rows: [TSVTable.Row] = []
    private(set) var errors: [DictionaryError] = []

    init(file: String, bytes: [UInt8]) {
        self.file = file
        for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.first == 0x23 || line.allSatisfy({ Self.isBlank($0) }) { continue }
            take(Self.fields(of: line), line: index + 1)
        }
    }

    /// - Parameter fields: nil for bytes that are no UTF-8.
    private mutating func take(_ fields: [String]?, line: Int) {
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
        rows.append(TSVTable.Row(line: line, fields: fields + padding))
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
}
