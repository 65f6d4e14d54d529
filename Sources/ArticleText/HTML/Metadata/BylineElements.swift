import Dictionaries
import Markup

/// Finds the people whom a page's mark-up and the lines of its head name as authors.
struct BylineElements {
    let tree: MarkupTree
    let claims: MetadataClaims
    let structured: StructuredArticle
    let names: AuthorNames
    let classes: ClassWords
    let lines: [HeadLine]
    let headline: Int?

    /// The first kind of source that names a person: JSON-LD, microdata, the elements of the byline, its printed
    /// line, the head's `meta` elements.
    func authors() -> [String] {
        let sources: [() -> [String]] = [
            { names.people(in: structured.authors, isSure: true) }, microdata, links, marked, printed, declared,
        ]
        for source in sources {
            let people = source()
            if !people.isEmpty { return people }
        }
        return []
    }

    private func declared() -> [String] {
        let texts = claims.claims.filter { $0.field == .author && !$0.text.hasPrefix("http") }
        for rank in texts.map(\.rank) {
            let people = names.people(in: texts.filter { $0.rank == rank }.map(\.text), isSure: false)
            if !people.isEmpty { return people }
        }
        return []
    }

    /// The part of the page in which an author may be named: from a little above the headline on.
    private func isNear(_ node: Int) -> Bool {
        guard let headline else { return true }
        return node > headline - 120 && !isAside(node)
    }

    /// Whether a box or a comment has the element: its author is another's.
    private func isAside(_ node: Int) -> Bool {
        var index = node
        while let parent = tree.parent(of: index), parent > 0 {
            index = parent
            if let headline, (index..<Int(tree.nodes[index].end)).contains(headline) { return false }
            switch tree.nodes[index].tag {
            case .aside, .nav, .footer: return true
            default: if classes.marks(index, as: .aside) { return true }
            }
        }
        return false
    }

    private func microdata() -> [String] {
        let elements = claims.properties.filter { $0.field == .author && isNear($0.node) }.map(\.node)
        let texts = elements.map { node -> String in
            if tree.nodes[node].tag == .meta { return tree.text(of: .content, of: node) ?? "" }
            let inside = tree.descendants(of: node).first {
                MetadataClaims.has("name", in: tree.value(of: .itemprop, of: $0))
            }
            let named = inside ?? node
            return tree.text(of: .content, of: named) ?? tree.lineText(of: named)
        }
        return names.people(in: texts, isSure: false)
    }

    private func links() -> [String] {
        names.people(in: claims.authorLinks.filter(isNear).map { tree.lineText(of: $0) }, isSure: false)
    }

    /// Elements with a word of bylines in their class: nearest below the headline first.
    private func marked() -> [String] {
        guard let headline else { return [] }
        var node = max(0, headline - 120)
        while node < tree.nodes.count {
            let end = Int(tree.nodes[node].end)
            if tree.nodes[node].tag != .text, node > 0, end <= headline || node > headline,
                classes.marks(node, as: .author), !isAside(node)
            {
                let people = people(inByline: node)
                if !people.isEmpty { return people }
                // What it holds may be marked, too, but says no more.
                node = end
            } else {
                node += 1
            }
        }
        return []
    }

    private func people(inByline node: Int) -> [String] {
        let text = PageText.line(tree.lineText(of: node))
        guard text.utf8.count <= 400 else { return [] }
        let links = tree.elements(.a, in: node).map { tree.lineText(of: $0) }
        let linked = names.people(in: links, isSure: false)
        if !linked.isEmpty { return linked }
        let people = pieces(of: node).flatMap { piece in
            names.withoutByline(piece).map { names.people(in: [$0], isSure: false) }
                ?? names.people(in: [piece], isSure: false)
        }
        return Array(people.prefix(6))
    }

    /// The texts of an element that elements of their own bear: name, role and date stand side by side.
    private func pieces(of node: Int) -> [String] {
        let texts = tree.descendants(of: node).filter { tree.nodes[$0].tag == .text }
        let pieces = texts.map { PageText.line(String(decoding: tree.bytes(ofText: $0), as: UTF8.self)) }
            .filter { !$0.isEmpty }
        // `By` alone belongs to what follows.
        guard let first = pieces.first, pieces.count > 1, names.withoutByline(first + " X Y") != nil,
            foldedWords(first).count == 1
        else { return pieces }
        return [first + " " + pieces[1]] + pieces.dropFirst(2)
    }

    private func printed() -> [String] {
        for line in lines where !line.isProse {
            let people = names.namesOfByline(line.text)
            if !people.isEmpty { return people }
        }
        return []
    }
}
