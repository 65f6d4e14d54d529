import HTTPServer

/// Reads the lines of a case.
struct CaseReader {
    private(set) var reason = ""
    private(set) var limits = ServerLimits()
    private(set) var steps: [Step] = []

    mutating func read(_ text: String) throws(CaseFault) {
        for line in text.split(separator: "\n") { try read(line: line) }
        guard !reason.isEmpty else { throw .noReason }
        guard steps.contains(where: \.isExpectation) else { throw .nothingExpected }
    }

    private mutating func read(line: Substring) throws(CaseFault) {
        let halves = line.split(separator: " ", maxSplits: 1)
        let rest = halves.count > 1 ? halves[1] : ""
        switch halves.first {
        case "#": reason += rest + " "
        case "limit": try setLimit(rest)
        case ">": append(sending: try CaseText(rest))
        case let word?: steps.append(try step(word, rest, line: line))
        case nil: break
        }
    }

    /// Lines of bytes behind one another are sent at once.
    private mutating func append(sending text: CaseText) {
        guard case .send(let before) = steps.last else { return steps.append(.send(text)) }
        steps[steps.count - 1] = .send(before + text)
    }

    private func step(_ word: Substring, _ rest: Substring, line: Substring) throws(CaseFault) -> Step {
        switch word {
        case "end": return .end
        case "reset": return .reset
        case "silent": return .silent
        case "nothing": return .nothing
        case "closed": return .closed
        case "open": return .open
        case "lacks": return .lacks(field: String(rest))
        case "keep": return .keep(field: String(rest))
        case "body": return .body(try CaseText(rest))
        case "<": return try answer(rest)
        case "wait", "length", "same": return try number(word, rest)
        case "has", "lists", "json": return try member(word, rest)
        default: throw .unknownLine(String(line))
        }
    }

    /// `400`, `400/413` or `200 to HEAD`.
    private func answer(_ text: Substring) throws(CaseFault) -> Step {
        let isToHead = text.hasSuffix(Self.toHead)
        let numbers = isToHead ? text.dropLast(Self.toHead.count) : text
        let statuses = numbers.split(separator: "/").map { Int($0) ?? 0 }
        guard !statuses.isEmpty, !statuses.contains(0) else { throw .unknownLine(String(text)) }
        return .answer(statuses: statuses, toHead: isToHead)
    }

    /// `wait 3s`, `length 5`, `same fields as answer 1`.
    private func number(_ word: Substring, _ text: Substring) throws(CaseFault) -> Step {
        guard let number = Int(text.filter(\.isNumber)) else { throw .unknownLine(String(text)) }
        switch word {
        case "wait": return .wait(seconds: number)
        case "length": return .length(number)
        default: return .sameFields(asAnswer: number)
        }
    }

    /// `has Name`, or a name, a colon and a value.
    private func member(_ word: Substring, _ text: Substring) throws(CaseFault) -> Step {
        guard let colon = text.firstIndex(of: ":") else {
            guard word == "has" else { throw .unknownLine(String(text)) }
            return .has(field: String(text), value: nil)
        }
        let name = String(text[..<colon])
        let value = text[text.index(after: colon)...].drop { $0 == " " }
        switch word {
        case "has": return .has(field: name, value: try CaseText(value))
        case "lists": return .lists(field: name, member: String(value))
        default: return .json(member: name, value: try CaseText(value))
        }
    }

    private mutating func setLimit(_ text: Substring) throws(CaseFault) {
        let words = text.split(separator: " ")
        guard words.count == 2, let path = Self.limits[String(words[0])], let number = Int(words[1])
        else { throw .unknownLimit(String(text)) }
        limits[keyPath: path] = number
    }

    private static let toHead = " to HEAD"

    private static var limits: [String: WritableKeyPath<ServerLimits, Int>] {
        [
            "headerBytes": \.headerBytes, "headerFields": \.headerFields, "bodyBytes": \.bodyBytes,
            "headerSeconds": \.headerSeconds,
            "bodySeconds": \.bodySeconds, "idleSeconds": \.idleSeconds,
        ]
    }
}

extension Step {
    fileprivate var isExpectation: Bool {
        switch self {
        case .send, .end, .wait, .keep: false
        default: true
        }
    }
}
