import Bytes
import Model

/// A field of an article's JSON that holds what it can't.
package enum FieldFault: Error, Hashable, Sendable {
    case unfit(name: String, expected: String, found: String)
}

/// The fields that sidecars and lines of articles share.
struct ArticleFields {
    private let nodes: [String: JSONNode]

    init(_ members: [JSONMember]) {
        nodes = Dictionary(members.map { ($0.name, $0.node) }) { first, _ in first }
    }

    /// The text of a field; nil where it is missing or null.
    func text(_ name: String) throws(FieldFault) -> String? {
        guard let node = nodes[name], node.value != .null else { return nil }
        guard let text = node.string else { throw .unfit(name: name, expected: "a text", found: node.kind) }
        return text
    }

    func metadata() throws(FieldFault) -> ArticleMetadata {
        ArticleMetadata(
            title: try text("title"), published: try published(), outlet: try text("outlet"),
            author: try text("author"), url: try text("url"), language: try text("language"))
    }

    /// A date, or the date of a point in time (`2024-09-11T13:54:00Z`), which feeds and pages give more often.
    private func published() throws(FieldFault) -> PartialDate? {
        guard let text = try text("published") else { return nil }
        let day = text.utf8.dropFirst(10).first.map { $0 == UInt8(ascii: "T") || $0 == 0x20 } == true
        let date = day ? String(text.prefix(10)) : text
        guard let date = PartialDate(date) else {
            throw .unfit(name: "published", expected: "a date as 2024-09-11", found: "\"\(text)\"")
        }
        return date
    }
}
