import Dictionaries
import Markup

/// What the elements of a page say of its article, before anything is settled.
struct MetadataClaims {
    /// One saying of a `meta` element.
    struct Claim {
        let field: MetadataNames.Field
        /// The row of the name: a smaller one is surer.
        let rank: Int
        let text: String
    }

    /// The surest first; equals in the order of the page.
    private(set) var claims: [Claim] = []
    private(set) var pageTitle: String?
    private(set) var canonical: String?
    private(set) var language: String?
    private(set) var direction: String?
    /// `twitter:data1` with what `twitter:label1` calls it.
    private(set) var labelled: [(label: String, text: String)] = []
    private var label: (name: String, text: String)?
    /// Elements, in the order of the page.
    private(set) var headings: [Int] = []
    private(set) var scripts: [Int] = []
    private(set) var times: [Int] = []
    private(set) var authorLinks: [Int] = []
    /// Elements with an `itemprop` or a `property` that a row of the dictionary has.
    private(set) var properties: [(node: Int, field: MetadataNames.Field)] = []

    private let names: MetadataTables

    init(of tree: MarkupTree, names: MetadataTables) {
        self.names = names
        for node in tree.nodes.indices where tree.nodes[node].tag != .text { take(node, of: tree) }
        claims = claims.enumerated().sorted {
            ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
        }.map(\.element)
    }

    func texts(_ field: MetadataNames.Field) -> [String] {
        claims.filter { $0.field == field }.map(\.text)
    }

    private mutating func take(_ node: Int, of tree: MarkupTree) {
        switch tree.nodes[node].tag {
        case .meta: takeMeta(node, of: tree)
        case .html: language = language ?? tree.text(of: .lang, of: node)
        case .title: if pageTitle == nil { pageTitle = Self.nonEmpty(tree.lineText(of: node)) }
        case .link: takeLink(node, of: tree)
        case .script: if Self.isStructured(node, of: tree) { scripts.append(node) }
        case .h1, .h2, .h3, .h4: headings.append(node)
        case .time: times.append(node)
        case .a: if Self.has("author", in: tree.value(of: .rel, of: node)) { authorLinks.append(node) }
        default: break
        }
        if tree.nodes[node].tag != .meta, !tree.nodes[node].attributes.isEmpty {
            takeProperty(node, of: tree)
        }
    }

    private static func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    private static func isStructured(_ node: Int, of tree: MarkupTree) -> Bool {
        guard let type = tree.value(of: .type, of: node) else { return false }
        let wanted = "ld+json".utf8
        return type.indices.contains { start in
            type[start...].prefix(wanted.count).elementsEqual(wanted) { $0 | 0x20 == $1 | 0x20 }
        }
    }

    static func has(_ word: String, in value: ArraySlice<UInt8>?) -> Bool {
        guard let value else { return false }
        return value.split(separator: 0x20).contains { name in
            name.count == word.utf8.count && name.elementsEqual(word.utf8) { $0 == $1 || $0 | 0x20 == $1 }
        }
    }

    private mutating func takeMeta(_ node: Int, of tree: MarkupTree) {
        guard let content = tree.value(of: .content, of: node), !content.isEmpty else { return }
        for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let value = tree.value(of: attribute, of: node) else { continue }
            if value.starts(with: "twitter:".utf8) {
                takeLabel(String(decoding: value, as: UTF8.self), String(decoding: content, as: UTF8.self))
            }
            for name in value.split(separator: 0x20) {
                // Microdata in a `meta` element inside the body belongs to an item, as any other element's.
                if attribute == .itemprop, let meaning = names.properties[name] {
                    properties.append((node, meaning.field))
                } else if let meaning = names.meta[name] {
                    let text = String(decoding: PageText.line(Array(content)), as: UTF8.self)
                    claims.append(Claim(field: meaning.field, rank: meaning.rank, text: text))
                    return
                }
            }
        }
    }

    private mutating func takeLabel(_ name: String, _ content: String) {
        if name.hasPrefix("twitter:label") { label = (String(name.dropFirst(13)), content) }
        if name.hasPrefix("twitter:data"), let label, label.name == name.dropFirst(12) {
            labelled.append((label.text, PageText.line(content)))
        }
    }

    private mutating func takeLink(_ node: Int, of tree: MarkupTree) {
        if canonical == nil, Self.has("canonical", in: tree.value(of: .rel, of: node)) {
            canonical = tree.text(of: .href, of: node)
        }
        if tree.value(of: .itemprop, of: node) != nil { takeProperty(node, of: tree) }
    }

    private mutating func takeProperty(_ node: Int, of tree: MarkupTree) {
        for attribute in [AttributeName.itemprop, .property] {
            guard let value = tree.value(of: attribute, of: node) else { continue }
            for name in value.split(separator: 0x20) {
                guard let local = name.split(separator: UInt8(ascii: ":")).last,
                    let meaning = names.properties[local]
                else { continue }
                properties.append((node, meaning.field))
                return
            }
        }
    }
}
