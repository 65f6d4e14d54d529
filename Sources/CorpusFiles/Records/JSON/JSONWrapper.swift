import Bytes

/// An object that may be a wrapper around records, or a record: what comes up in it tells.
struct JSONWrapper {
    /// How many objects may stand around a list of records.
    static let deepest = 4

    /// The name under which it stands in another, with its quotation marks.
    let name: [UInt8]?
    private var members: [UInt8] = []
    private(set) var isOverLimit = false
    /// Whether a list of records stood in it.
    var wasEntered = false
    /// Whether it has a body of its own.
    private(set) var hasBody = false

    init(name: [UInt8]? = nil) { self.name = name }

    /// The object as JSON, as far as it was kept.
    var bytes: [UInt8] { [UInt8(ascii: "{")] + members + [UInt8(ascii: "}")] }

    /// What holds for the records in it.
    var context: JSONContext {
        guard members.count < 65_536, let members = (try? readJSON(bytes))?.members else {
            return JSONContext()
        }
        return JSONContext(members)
    }

    mutating func keep(_ name: [UInt8], _ value: [UInt8], limit: Int) {
        guard members.count + name.count + value.count < limit else { return overflow() }
        if !members.isEmpty { members.append(UInt8(ascii: ",")) }
        members += name
        members.append(UInt8(ascii: ":"))
        members += value
        hasBody = hasBody || (value.count > 2 && Self.bodyRoles.contains(Self.role(of: name)))
    }

    mutating func overflow() {
        members = []
        isOverLimit = true
    }

    /// Whether records may stand under that name: not in an object that has a body.
    func mayWrap(_ name: [UInt8]) -> Bool { !hasBody && Self.names.contains(Self.folded(name)) }

    private static let bodyRoles: Set<FieldRole?> = [.text, .html, .page, .content]

    private static func role(of name: [UInt8]) -> FieldRole? { FieldTable.place(of: folded(name))?.role }

    private static func folded(_ name: [UInt8]) -> String {
        FieldTable.folded(String(decoding: name.dropFirst().dropLast(), as: UTF8.self))
    }

    /// NewsAPI and GDELT (`articles`), Event Registry (`articles.results`), JSON Feed (`items`), Elasticsearch
    /// (`hits.hits`), The Guardian and NYT (`response.results`, `response.docs`), Diffbot (`objects`), JSON-LD (`@graph`), OData
    /// (`value`), and what many an API calls its lists.
    private static let names: Set = [
        "articles", "results", "data", "items", "value", "hits", "docs", "response", "documents", "entries",
        "posts", "news", "records", "rows", "stories", "result", "objects", "@graph",
    ]
}
