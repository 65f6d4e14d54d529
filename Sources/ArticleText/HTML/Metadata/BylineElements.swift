import Dictionaries
import Markup
import Model

/// Finds the people whom a page's mark-up and the lines of its head name as authors.
struct BylineElements {
    let tree: MarkupTree
    let claims: MetadataClaims
    let structured: StructuredArticle
    let names: AuthorNames
    let classes: ClassWords
    let lines: [HeadLine]
    let headline: Int?
    let foreign: ForeignBoxes

    /// The people of the first kind of source that names one: JSON-LD, microdata, links to authors, the elements of
    /// the byline, its printed line, the head's `meta` elements. A later source that names all of these and others
    /// is fuller.
    func authors() -> [String] {
        var authors: [String] = []
        let sources: [() -> [String]] = [
            { names.people(in: structured.authors, isSure: true) }, microdata, links, marked, printed,
            labelled,
            declared, besideDate,
        ]
        for source in sources.dropLast() {
            let people = source()
            if authors.isEmpty || people.count <= 6 && Self.complete(people, authors) { authors = people }
        }
        return authors.isEmpty ? besideDate() : authors
    }

    /// Whether a list has all names of another and more.
    private static func complete(_ names: [String], _ others: [String]) -> Bool {
        // Both have each name once.
        guard names.count > others.count else { return false }
        let own = names.map { FoldedWord.words(in: $0) }
        return others.allSatisfy { own.contains(FoldedWord.words(in: $0)) }
    }

    /// `twitter:label1` says what `twitter:data1` is: Written by.
    private func labelled() -> [String] {
        let texts = claims.labelled.filter { names.withoutByline($0.label + " X Y") != nil }.map(\.text)
        return names.people(in: texts, isSure: false)
    }

    /// `Anna Berg | 11 Sep 2024`, or the name alone on a line above or below the date.
    private func besideDate() -> [String] {
        let below = lines.filter { !$0.isAboveHeadline }.prefix { !$0.isProse }
        for (index, line) in below.enumerated() {
            let dates = line.dates
            if let date = dates.first, line.words.count <= 20 {
                let before = String(decoding: line.phrase.bytes.prefix(date.range.start), as: UTF8.self)
                let people = names.plainNames(in: before)
                if !people.isEmpty { return people }
            }
            let neighbours = [index - 1, index + 1].filter { below.indices.contains(below.startIndex + $0) }
            let isBeside = neighbours.contains { neighbour in
                let other = below[below.startIndex + neighbour]
                return !other.dates.isEmpty && other.words.count <= 12
            }
            if dates.isEmpty, isBeside, !isLink(line) {
                let people = names.plainNames(in: line.text)
                if !people.isEmpty { return people }
            }
        }
        return []
    }

    /// A link beside the date leads to a section as often as to an author.
    private func isLink(_ line: HeadLine) -> Bool { line.nodes.contains { tree.nodes[$0].tag == .a } }

    private func declared() -> [String] {
        let texts = claims.claims.filter { $0.field == .author && !$0.text.hasPrefix("http") }.prefix(most)
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

    private func isAside(_ node: Int) -> Bool { foreign.hold(node) }

    private func microdata() -> [String] {
        let elements = claims.properties.lazy.filter { $0.field == .author && isNear($0.node) }.map(\.node)
        let texts = Array(elements.prefix(most)).map { node -> String in
            if tree.nodes[node].tag == .meta { return tree.text(of: .content, of: node) ?? "" }
            let inside = tree.descendants(of: node).first {
                MetadataClaims.has("name", in: tree.value(of: .itemprop, of: $0))
            }
            let named = inside ?? node
            return tree.text(of: .content, of: named) ?? tree.lineText(of: named)
        }
        return names.people(in: texts, isSure: false)
    }

    /// Links that say that they lead to an author, or whose address does.
    private func links() -> [String] {
        let inHead = lines.filter { !$0.isProse }.flatMap(\.nodes).filter { node in
            tree.nodes[node].tag == .a && !isAside(node)
                && (tree.value(of: .href, of: node).map { classes.mark($0, as: .author) } ?? false)
        }
        let links = claims.authorLinks.lazy.filter(isNear).prefix(most) + inHead
        return names.people(in: links.map { tree.lineText(of: $0) }, isSure: false)
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
            FoldedWord.words(in: first).count == 1
        else { return pieces }
        return [first + " " + pieces[1]] + pieces.dropFirst(2)
    }

    private func printed() -> [String] {
        for line in lines where !line.isProse {
            let people = names.namesOfByline(line.phrase)
            if !people.isEmpty { return people }
        }
        return []
    }
}

/// More elements than any page has for its authors.
private let most = 200
