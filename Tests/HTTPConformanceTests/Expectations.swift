import Bytes
import HTTP

extension WireAnswer {
    /// What of an expectation the answer does not meet.
    func breaches(of step: Step, kept: [String: String]) -> [String] {
        switch step {
        case .has(let field, let value): presence(of: field, value?.text(kept))
        case .lacks(let field): fields[field].map { ["\(field) is there: \($0)"] } ?? []
        case .lists(let field, let member):
            fields.contains(token: member, in: field) ? [] : ["\(field) is \(fields[field] ?? "missing")"]
        case .body(let expected): body == expected.bytes(kept) ? [] : ["the body is \(text(body))"]
        case .length(let length): body.count == length ? [] : ["the body has \(body.count) bytes"]
        case .json(let name, let value):
            jsonText(name) == value.text(kept) ? [] : ["\(name) is \(jsonText(name) ?? "missing")"]
        default: []
        }
    }

    /// The answer to HEAD has the fields of that to GET (RFC 9110 §9.3.2).
    func breaches(ofBeingLike other: WireAnswer) -> [String] {
        func listed(_ answer: WireAnswer) -> [String] {
            answer.fields.fields.filter { !equalsIgnoringCase($0.name, "Date") }.map {
                "\($0.name): \($0.value)"
            }
            .sorted()
        }
        return listed(self) == listed(other) ? [] : ["the fields are \(listed(self)), not \(listed(other))"]
    }

    private func presence(of field: String, _ value: String?) -> [String] {
        guard let found = fields[field] else { return ["\(field) is missing"] }
        return value == nil || value == found ? [] : ["\(field) is \(found)"]
    }

    private func jsonText(_ name: String) -> String? {
        let node = jsonMember(name)
        return node?.string ?? node?.integer.map(String.init)
    }
}
