/// What is wrong with a key or its value.
package enum SettingFault: Error, Hashable, Sendable {
    /// No setting has that name; the nearest one that has.
    case unknown(suggestion: String?)
    /// The value is of a wrong kind or out of range.
    case unfit(expected: String, found: String, suggestion: String? = nil)
}

/// One complaint about the configuration; `ConfigurationError+Words` makes the sentence.
package enum ConfigurationError: Error, Hashable, Sendable {
    /// A file that was asked for is not there.
    case missingFile(String)
    case unreadableFile(String, reason: String)
    case notJSON(file: String, line: Int, reason: String)
    /// The file holds something else than one object.
    case notAnObject(file: String, found: String)
    case key(String, file: String, line: Int, SettingFault)
    case variable(String, SettingFault)
    case flag(String, SettingFault)
}

/// All complaints about the configuration at once: the file's by line, then the environment's by name, then
/// the flags'.
package struct ConfigurationErrors: Error, Hashable, Sendable {
    package let errors: [ConfigurationError]

    package init(_ errors: [ConfigurationError]) {
        self.errors = errors
    }
}
