import Bytes

extension Setting {
    /// Sets a part of `configuration` from a value of the file.
    func assign(_ node: JSONNode, in configuration: inout Configuration) throws(SettingFault) {
        switch kind {
        case .text(let part): configuration[keyPath: part] = try text(node)
        case .optionalText(let part):
            configuration[keyPath: part] = node.value == .null ? nil : try text(node)
        case .texts(let part, _):
            guard let elements = node.elements else { throw mismatch(node) }
            var texts: [String] = []
            for element in elements { texts.append(try text(element)) }
            configuration[keyPath: part] = texts
        case .integer(let part, let range): configuration[keyPath: part] = try integer(node, in: range)
        case .optionalInteger(let part, let range):
            configuration[keyPath: part] = node.value == .null ? nil : try integer(node, in: range)
        case .level(let part): configuration[keyPath: part] = try choice(text(node))
        case .format(let part): configuration[keyPath: part] = try choice(text(node))
        }
    }

    /// Sets a part of `configuration` from the words of an environment variable or a flag.
    func assign(words: String, in configuration: inout Configuration) throws(SettingFault) {
        switch kind {
        case .text(let part): configuration[keyPath: part] = try filled(words)
        case .optionalText(let part): configuration[keyPath: part] = words.isEmpty ? nil : words
        case .texts(let part, let separator):
            configuration[keyPath: part] = words.split(separator: separator).map(String.init)
        case .integer(let part, let range): configuration[keyPath: part] = try integer(words, in: range)
        case .optionalInteger(let part, let range):
            configuration[keyPath: part] = words.isEmpty ? nil : try integer(words, in: range)
        case .level(let part): configuration[keyPath: part] = try choice(words)
        case .format(let part): configuration[keyPath: part] = try choice(words)
        }
    }

    /// What the setting takes, to be read after "must be".
    var expectation: String {
        switch kind {
        case .text: "a text that is not empty"
        case .optionalText: "a text or null"
        case .texts: "a list of texts that are not empty"
        case .integer(_, let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .optionalInteger(_, let range):
            "null or a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .level: "one of " + Configuration.Log.Level.allCases.map(\.rawValue).joined(separator: ", ")
        case .format: "one of " + Configuration.Log.Format.allCases.map(\.rawValue).joined(separator: ", ")
        }
    }

    private func text(_ node: JSONNode) throws(SettingFault) -> String {
        guard let text = node.string else { throw mismatch(node) }
        return try filled(text)
    }

    private func filled(_ words: String) throws(SettingFault) -> String {
        guard !words.isEmpty else { throw .unfit(expected: expectation, found: "an empty text") }
        return words
    }

    private func integer(_ node: JSONNode, in range: ClosedRange<Int>) throws(SettingFault) -> Int {
        guard case .number(let digits) = node.value else { throw mismatch(node) }
        return try integer(digits, in: range)
    }

    private func integer(_ words: String, in range: ClosedRange<Int>) throws(SettingFault) -> Int {
        let digits = Array(words.utf8)
        guard let number = decimalNumber(digits.span), range.contains(number) else {
            throw .unfit(expected: expectation, found: words.isEmpty ? "an empty text" : words)
        }
        return number
    }

    private func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ words: String
    ) throws(SettingFault) -> Choice {
        guard let choice = Choice(rawValue: words) else {
            let suggestion = nearest(to: words, among: Choice.allCases.map(\.rawValue))
            throw .unfit(expected: expectation, found: "\"\(words)\"", suggestion: suggestion)
        }
        return choice
    }

    private func mismatch(_ node: JSONNode) -> SettingFault {
        .unfit(expected: expectation, found: node.kind)
    }
}
