import Bytes
import HTTP
import TestSupport
import Testing

/// A request and what its answer must have, from a file of `Scenarios`.
///
/// `body` is a part: an object must have the members named, with values that match in the same way; an array
/// must have as many elements, each matching; everything else must be equal. A header that is null must be
/// missing. `sameAs` names a request whose answer must have the same body and ETag.
struct Scenario: Sendable, CustomTestStringConvertible {
    let file: String
    let fact: String
    let line: String
    let headers: [(String, String)]
    let status: Int
    let responseHeaders: [JSONMember]
    let body: JSONNode?
    let sameAs: String?

    var testDescription: String { "\(file): \(fact)" }

    private init(file: String, _ node: JSONNode) throws {
        self.file = file
        fact = try (node["fact"]?.string).known("fact")
        line = try (node["request"]?.string).known("request in \(fact)")
        status = try (node["status"]?.integer).known("status in \(fact)")
        headers = (node["headers"]?.members ?? []).map { ($0.name, $0.node.string ?? "") }
        responseHeaders = node["responseHeaders"]?.members ?? []
        body = node["body"]
        sameAs = node["sameAs"]?.string
    }

    /// All scenarios, by file name.
    static var all: [Scenario] {
        get throws {
            let folder = CaseFiles.folder("Scenarios/")
            return try CaseFiles.names(in: folder, ending: ".json").flatMap { name in
                let file = name + ".json"
                let scenarios = try readJSON(CaseFiles.bytes(folder + file)).elements ?? []
                return try scenarios.map { try Scenario(file: file, $0) }
            }
        }
    }

    /// What the answer lacks; empty where it has all.
    func complaints(_ answer: (Request) -> Response) -> [String] {
        let response = answer(Request(line, headers: headers))
        var complaints = response.status == status ? [] : ["status \(response.status), expected \(status)"]
        for field in responseHeaders where response.headers[field.name] != field.node.string {
            complaints.append("\(field.name): \(response.headers[field.name] ?? "none")")
        }
        if let body {
            let given = try? response.json
            complaints += given.map { body.complaints(about: $0, at: "body") } ?? ["the body is no JSON"]
        }
        if let sameAs {
            let other = answer(Request(sameAs))
            // On the wire the answer to HEAD announces a body and has none (RFC 9110 §9.3.2).
            let isSame =
                line.hasPrefix("HEAD ") && response.bytes.isEmpty
                ? other.headers["Content-Length"] == response.headers["Content-Length"]
                : other.bytes == response.bytes
            if !isSame { complaints.append("another body than \(sameAs)") }
            if other.headers["ETag"] != response.headers["ETag"] { complaints.append("another ETag") }
        }
        return complaints
    }
}

extension JSONNode {
    fileprivate func complaints(about given: JSONNode, at path: String) -> [String] {
        switch (value, given.value) {
        case (.object(let members), .object):
            return members.flatMap { member in
                given[member.name].map { member.node.complaints(about: $0, at: "\(path).\(member.name)") }
                    ?? ["\(path).\(member.name) is missing"]
            }
        case (.array(let wanted), .array(let elements)):
            guard wanted.count == elements.count else {
                return ["\(path) has \(elements.count) elements, expected \(wanted.count)"]
            }
            return wanted.indices.flatMap { wanted[$0].complaints(about: elements[$0], at: "\(path)[\($0)]") }
        default:
            return value == given.value ? [] : ["\(path) is \(given.value), expected \(value)"]
        }
    }
}

struct UnknownValue: Error {
    let what: String
}

extension Optional {
    fileprivate func known(_ what: String) throws -> Wrapped {
        guard let self else { throw UnknownValue(what: what) }
        return self
    }
}
