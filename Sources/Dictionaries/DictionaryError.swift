/// What is wrong with a dictionary, as facts; `DictionaryError+Words` makes the sentences.
package enum DictionaryError: Error, Hashable, Sendable {
    case unreadableFile(file: String, reason: String)
    case missingFolder(searched: [String])
    case notUTF8(file: String, line: Int)
    case missingColumn(file: String, column: String)
    case unknownColumn(file: String, column: String, nearest: String?)
    case wrongFieldCount(file: String, line: Int, found: Int, expected: Int)
    case emptyField(file: String, line: Int, column: String)
    case unknownValue(file: String, line: Int, column: String, value: String, nearest: String?)
    case repeatedIdentifier(file: String, line: Int, value: String, firstLine: Int)
    case badPattern(file: String, line: Int, pattern: String, reason: String)
}

/// All complaints about a set of dictionaries at once.
package struct DictionaryErrors: Error, Hashable, Sendable {
    package let errors: [DictionaryError]
    package init(_ errors: [DictionaryError]) { self.errors = errors }
}
