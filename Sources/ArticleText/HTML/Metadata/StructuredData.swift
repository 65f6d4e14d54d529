import Bytes
import Dictionaries
import Markup

/// The objects of a page's JSON-LD scripts.
///
/// - Note: JSON-LD 1.1 with the vocabulary of schema.org, as far as pages of news use it: `@graph`, arrays, objects
///   inside others, references by `@id`.
struct StructuredData {
    /// An object that is an article, or a page with an article's facts.
    struct Candidate {
        let node: JSONNode
        let field: MetadataNames.Field
    }

    /// In the order of the page.
    private(set) var candidates: [Candidate] = []
    private var named: [String: JSONNode] = [:]
    private let names: MetadataNames

    /// More objects than any page has for its article.
    private static let most = 200

    init(of tree: MarkupTree, scripts: [Int], names: MetadataNames) {
        self.names = names
        for script in scripts {
            guard let root = Self.value(of: tree.rawText(of: script)) else { continue }
            take(root, depth: 0)
        }
    }

    /// The value of a script; nil for one that can't be mended.
    private static func value(of text: [UInt8]) -> JSONNode? {
        if let node = try? readJSON(text, allowsRepeatedNames: true) { return node }
        return try? readJSON(JSONRepair.mended(text), allowsRepeatedNames: true)
    }

    private mutating func take(_ node: JSONNode, depth: Int) {
        guard depth < 12 else { return }
        for element in node.elements ?? [] { take(element, depth: depth + 1) }
        guard let members = node.members else { return }
        if let id = node["@id"]?.string, members.count > 1, named[id] == nil { named[id] = node }
        if candidates.count < Self.most, let field = field(of: node) {
            candidates.append(Candidate(node: node, field: field))
        }
        // What a list, a comment or a part names is not the page's own article.
        for member in members where !foreignMembers.contains(member.name) {
            take(member.node, depth: depth + 1)
        }
    }

    private func field(of node: JSONNode) -> MetadataNames.Field? {
        let fields = node.strings("@type").compactMap { type in
            names.meaning(of: Self.localName(type), in: .type)?.field
        }
        return fields.contains(.article) ? .article : fields.first
    }

    /// `http://schema.org/NewsArticle`, `schema:NewsArticle` and `NewsArticle` alike, in lower case.
    private static func localName(_ type: String) -> String {
        String(type.split { $0 == "/" || $0 == ":" || $0 == "#" }.last ?? "").lowercased()
    }

    /// The object that a reference stands for; anything else as it is.
    func resolved(_ node: JSONNode) -> JSONNode {
        guard let id = node["@id"]?.string, node.members?.count ?? 0 <= 2, node["name"] == nil else {
            return node
        }
        return named[id] ?? node
    }
}

/// The members of an article's object under which others stand.
private let foreignMembers: Set = [
    "itemListElement", "comment", "review", "hasPart", "isPartOf", "mentions", "about", "citation",
    "liveBlogUpdate", "blogPost", "relatedLink", "breadcrumb", "isBasedOn", "potentialAction",
    "associatedMedia",
    "video", "image",
]

extension JSONNode {
    /// The first member of a name.
    subscript(name: String) -> JSONNode? { members?.first { $0.name == name }?.node }

    /// The strings of a member that holds one or several.
    func strings(_ name: String) -> [String] {
        guard let node = self[name] else { return [] }
        if let text = node.string { return [text] }
        return (node.elements ?? []).compactMap(\.string)
    }
}
