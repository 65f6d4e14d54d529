import Bytes

extension Setting {
    /// Sets a part of `configuration` from a value of the file.
    func assign(_ node: JSONNode, in configuration: inout Configuration) throws(SettingFault) {
        switch kind {
        case .flag(let part):
            guard case .boolean(let flag) = node.value else { throw mismatch(node) }
            configuration[keyPath: part] = flag
        case .text(let part): configuration[keyPath: part] = try text(node)
        case .optionalText(let part):
            configuration[keyPath: part] = node.value == .null ? nil : try text(node)
        case .texts(let part, _): configuration[keyPath: part] = try texts(node)
        case .integer(let part, let range): configuration[keyPath: part] = try integer(node, in: range)
        case .optionalInteger(let part, let range):
            configuration[keyPath: part] = node.value == .null ? nil : try integer(node, in: range)
        case .choice: try choose(text(node), in: &configuration)
        case .hosts(let part):
            configuration[keyPath: part] = try hosts(node.string == nil ? texts(node) : [text(node)])
        case .socketFile(let part):
            configuration[keyPath: part] = node.value == .null ? nil : try socketFile(text(node))
        case .proxies(let part): configuration[keyPath: part] = try proxies(texts(node))
        }
    }

    /// Sets a part of `configuration` from the words of an environment variable or a flag.
    func assign(words: String, in configuration: inout Configuration) throws(SettingFault) {
        switch kind {
        case .flag(let part): configuration[keyPath: part] = try flag(words)
        case .text(let part): configuration[keyPath: part] = try filled(words)
        case .optionalText(let part): configuration[keyPath: part] = words.isEmpty ? nil : words
        case .texts(let part, let separator):
            configuration[keyPath: part] = words.split(separator: separator).map(String.init)
        case .integer(let part, let range): configuration[keyPath: part] = try integer(words, in: range)
        case .optionalInteger(let part, let range):
            configuration[keyPath: part] = words.isEmpty ? nil : try integer(words, in: range)
        case .choice: try choose(words, in: &configuration)
        case .hosts(let part): configuration[keyPath: part] = try hosts(elements(filled(words)))
        case .socketFile(let part):
            configuration[keyPath: part] = words.isEmpty ? nil : try socketFile(words)
        case .proxies(let part): configuration[keyPath: part] = try proxies(elements(words))
        }
    }

    /// What the setting takes, to be read after "must be".
    var expectation: String {
        switch kind {
        case .flag: "true or false"
        case .text: "a text that is not empty"
        case .optionalText: "a text or null"
        case .texts: "a list of texts that are not empty"
        case .integer(_, let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .optionalInteger(_, let range):
            "null or a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .choice(let names, _): "one of " + names.joined(separator: ", ")
        case .hosts: "an IPv4 or IPv6 address, localhost, or a list of these"
        case .socketFile: "null or the path of a socket, at most \(Self.socketPathBytes) bytes long"
        case .proxies: "a list of addresses, networks such as 10.0.0.0/8, and unix"
        }
    }

    func unfit(_ found: String, suggestion: String? = nil) -> SettingFault {
        .unfit(expected: expectation, found: found, suggestion: suggestion)
    }

    private func text(_ node: JSONNode) throws(SettingFault) -> String {
        guard let text = node.string else { throw mismatch(node) }
        return try filled(text)
    }

    private func texts(_ node: JSONNode) throws(SettingFault) -> [String] {
        guard let elements = node.elements else { throw mismatch(node) }
        var texts: [String] = []
        for element in elements { texts.append(try text(element)) }
        return texts
    }

    private func elements(_ words: String) -> [String] {
        words.split(separator: ",", omittingEmptySubsequences: !words.contains(",")).map(String.init)
    }

    private func filled(_ words: String) throws(SettingFault) -> String {
        guard !words.isEmpty else { throw unfit("an empty text") }
        return words
    }

    private func flag(_ words: String) throws(SettingFault) -> Bool {
        switch words {
        case "true": true
        case "false": false
        default: throw unfit(words.isEmpty ? "an empty text" : "\"\(words)\"")
        }
    }

    private func integer(_ node: JSONNode, in range: ClosedRange<Int>) throws(SettingFault) -> Int {
        guard case .number(let digits) = node.value else { throw mismatch(node) }
        return try integer(digits, in: range)
    }

    private func integer(_ words: String, in range: ClosedRange<Int>) throws(SettingFault) -> Int {
        let digits = Array(words.utf8)
        guard let number = decimalNumber(digits.span), range.contains(number) else {
            throw unfit(words.isEmpty ? "an empty text" : words)
        }
        return number
    }

    private func choose(_ name: String, in configuration: inout Configuration) throws(SettingFault) {
        guard case .choice(let names, let take) = kind, !take(name, &configuration) else { return }
        throw unfit("\"\(name)\"", suggestion: nearest(to: name, among: names))
    }

    private func mismatch(_ node: JSONNode) -> SettingFault { unfit(node.kind) }
}
