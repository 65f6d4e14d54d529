/// Reads the pattern column of a rule row.
struct RulePattern {
    /// Why a pattern can't be read.
    struct Failure: Error {
        let reason: String
    }

    let classes: WordClasses
    let roles: [Rule.Role]

    func elements(
        of pattern: String, vocabulary: inout Vocabulary
    ) throws(Failure) -> [Rule.Element] {
        var elements: [Rule.Element] = []
        var slots = 0
        for part in try parts(of: pattern) {
            let element = try element(part, slot: slots, vocabulary: &vocabulary)
            if case .slot = element { slots += 1 }
            elements.append(element)
        }
        guard slots == roles.count else {
            throw Failure(reason: "it has \(slots) slots and \(roles.count) roles")
        }
        return elements
    }

    /// Splits at blanks outside round brackets.
    private func parts(of pattern: String) throws(Failure) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        for scalar in pattern.unicodeScalars {
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            if scalar == " ", depth == 0 {
                if !part.isEmpty { parts.append(part) }
                part = ""
            } else {
                part.unicodeScalars.append(scalar)
            }
        }
        guard depth == 0 else { throw Failure(reason: "a round bracket is not closed") }
        return part.isEmpty ? parts : parts + [part]
    }

    private func element(
        _ part: String, slot: Int, vocabulary: inout Vocabulary
    ) throws(Failure) -> Rule.Element {
        let optional = part.hasSuffix("?")
        let body = optional ? String(part.dropLast()) : part
        if body.hasPrefix("~") { return try gap(body) }
        if body.hasPrefix("<") { return try self.slot(body, number: slot) }
        if body.hasPrefix("[") { return try wordClass(body, optional: optional) }
        let phrases = body.hasPrefix("(") ? String(body.dropFirst().dropLast()) : body
        var trie = PhraseTrie<Int?>()
        for phrase in phrases.split(separator: "|") { trie.insert(vocabulary.intern(phrase: phrase), nil) }
        return .words(trie, optional: optional)
    }

    private func gap(_ body: String) throws(Failure) -> Rule.Element {
        guard let length = Int(body.dropFirst()), (1...12).contains(length) else {
            throw Failure(reason: "a gap is ~1 to ~12, not \(body)")
        }
        return .gap(length)
    }

    private func slot(_ body: String, number: Int) throws(Failure) -> Rule.Element {
        let name = String(body.dropFirst().dropLast())
        guard body.hasSuffix(">"), let slot = Rule.Slot(rawValue: name) else {
            throw Failure(reason: "there is no slot \(body)")
        }
        guard roles.indices.contains(number) else { throw Failure(reason: "\(body) has no role") }
        return .slot(slot, roles[number])
    }

    private func wordClass(_ body: String, optional: Bool) throws(Failure) -> Rule.Element {
        let name = String(body.dropFirst().dropLast())
        guard body.hasSuffix("]"), let trie = classes.trie(name) else {
            throw Failure(reason: "there is no word class \(body)")
        }
        return .words(trie, optional: optional)
    }
}
