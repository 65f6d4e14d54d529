package import Bytes

/// What a record says of one article, found by the names that scrapers use.
package struct ScraperFields: Sendable {
    private struct Field: Sendable {
        let rank: Int
        let node: JSONNode
    }

    private var fields: [FieldRole: [Field]] = [:]
    /// The record itself, without the objects in it: our own contract goes by exact names.
    let ownNodes: [String: JSONNode]

    /// - Parameter members: Of the record's object. What stands in an inner object such as `article` counts as
    ///   standing in the record itself.
    package init(_ members: [JSONMember]) {
        let inner = members.first { $0.name == "article" }.flatMap(\.node.members)
        ownNodes = Dictionary((inner ?? members).map { ($0.name, $0.node) }) { first, _ in first }
        take(members, nesting: 0)
        for role in fields.keys { fields[role]?.sort { $0.rank < $1.rank } }
    }

    private mutating func take(_ members: [JSONMember], nesting: Int) {
        for member in members {
            guard let place = FieldTable.place(of: member.name), member.node.value != .null else { continue }
            if place.role == .nested, let inner = member.node.members {
                if nesting < 3 { take(inner, nesting: nesting + 1) }
            } else {
                let role = place.role == .nested ? .content : place.role
                // What an inner object says is meant for the article; what stands around it may be the wrapper's.
                let rank = place.rank - nesting * 1000
                fields[role, default: []].append(Field(rank: rank, node: member.node))
            }
        }
    }

    /// The values of a role, the preferred first.
    func nodes(_ role: FieldRole) -> [JSONNode] { fields[role, default: []].map(\.node) }

    /// The first text of a role; nil where there is none.
    func words(_ role: FieldRole) -> String? { nodes(role).lazy.compactMap(FieldWords.one).first }

    /// The first running text of a role; nil where there is none.
    func running(_ role: FieldRole) -> String? { nodes(role).lazy.compactMap(FieldWords.running).first }
}
