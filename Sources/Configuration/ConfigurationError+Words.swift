extension ConfigurationError: CustomStringConvertible {
    /// Where, what, and the nearest remedy: `config.json:3: unknown key "prot"; did you mean "port"?`
    package var description: String {
        switch self {
        case .missingFile(let file): "\(file): there is no such file"
        case .unreadableFile(let file, let reason): "\(file): can't be read: \(reason)"
        case .notJSON(let file, let line, let reason): "\(file):\(line): not JSON: \(reason)"
        case .notAnObject(let file, let found): "\(file):1: must hold an object, not \(found)"
        case .key(let path, let file, let line, let fault):
            "\(file):\(line): " + Self.words(for: fault, kind: "key", name: path)
        case .variable(let name, let fault):
            "environment: " + Self.words(for: fault, kind: "variable", name: name)
        case .flag(let name, let fault):
            "command line: " + Self.words(for: fault, kind: "flag", name: name)
        }
    }

    private static func words(for fault: SettingFault, kind: String, name: String) -> String {
        switch fault {
        case .unknown(let suggestion):
            "unknown \(kind) \"\(name)\"" + question(suggestion)
        case .unfit(let expected, let found, let suggestion):
            "\"\(name)\" must be \(expected), not \(found)" + question(suggestion)
        }
    }

    private static func question(_ suggestion: String?) -> String {
        suggestion.map { "; did you mean \"\($0)\"?" } ?? ""
    }
}

extension ConfigurationErrors: CustomStringConvertible {
    /// One complaint a line.
    package var description: String { errors.map(\.description).joined(separator: "\n") }
}
