// The sentences of dictionary complaints: where, what, and the nearest remedy.

extension DictionaryError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadableFile(let file, let reason):
            "\(file): \(reason)"
        case .missingFolder(let searched):
            "no dictionaries here: \(searched.joined(separator: ", "))"
        case .notUTF8(let file, let line):
            "\(file):\(line): not UTF-8"
        case .missingColumn(let file, let column):
            "\(file): the column \"\(column)\" is missing"
        case .unknownColumn(let file, let column, let nearest):
            "\(file): there is no column \"\(column)\"" + Self.suggestion(nearest)
        case .wrongFieldCount(let file, let line, let found, let expected):
            "\(file):\(line): \(found) fields where there are \(expected) columns"
        case .emptyField(let file, let line, let column):
            "\(file):\(line): \"\(column)\" is empty"
        case .unknownValue(let file, let line, let column, let value, let nearest):
            "\(file):\(line): \"\(value)\" is no \(column)" + Self.suggestion(nearest)
        case .repeatedIdentifier(let file, let line, let value, let firstLine):
            "\(file):\(line): \"\(value)\" stands in line \(firstLine) already"
        case .badPattern(let file, let line, let pattern, let reason):
            "\(file):\(line): the pattern \"\(pattern)\" can't be read: \(reason)"
        }
    }

    private static func suggestion(_ nearest: String?) -> String {
        nearest.map { "; did you mean \"\($0)\"?" } ?? ""
    }
}

extension DictionaryErrors: CustomStringConvertible {
    /// One complaint a line.
    package var description: String { errors.map(\.description).joined(separator: "\n") }
}
