import Dictionaries
import Markup

/// Chooses the headline that a reader of the page sees, with the element that bears it.
struct HeadlineChoice {
    let tree: MarkupTree
    let claims: MetadataClaims
    /// Titles that elements of the head and scripts declare, the surest first.
    let declared: [String]
    let siteNames: SiteNames

    /// The element's text where one is like a declared title: search engines are told shorter or other ones than
    /// readers see.
    func headline() -> (title: String?, node: Int?) {
        if let node = heading() { return (siteNames.withoutSite(text(of: node)), node) }
        let title = declared.lazy.map { siteNames.withoutSite($0) }.first {
            !$0.isEmpty && !siteNames.isSite($0)
        }
        return (title, nil)
    }

    private func text(of node: Int) -> String { PageText.line(tree.lineText(of: node)) }

    private func heading() -> Int? {
        let titles = declared.map { WordLikeness(siteNames.withoutSite($0)) }
        let first = claims.headings.filter { tree.nodes[$0].tag == .h1 }
        let lower = claims.headings.filter { tree.nodes[$0].tag != .h1 }
        let top = best(of: first, titles: titles, atLeast: 0.5)
        if let top { return completing(top, among: lower) ?? top }
        let marked = claims.properties.filter { $0.field == .title && tree.nodes[$0.node].tag != .meta }.map(
            \.node)
        if let node = best(of: marked, titles: titles, atLeast: 0.5) { return node }
        if let node = best(of: lower, titles: titles, atLeast: 0.85, words: 3) { return node }
        if let node = best(of: likelyElements(), titles: titles, atLeast: 0.85, words: 3) { return node }
        return onlyHeading(first) ?? (hasOnlyPageTitle ? titleElement() : nil)
    }

    /// `The Elm Gazette: Talks end` where the first heading is the site's name and another one the rest of the title.
    private func completing(_ top: Int, among headings: [Int]) -> Int? {
        let name = foldedWords(text(of: top))
        let whole = declared.map { foldedWords($0) }
        return headings.first { node in
            let rest = foldedWords(text(of: node))
            guard rest.count > 1, rest.count >= name.count, !siteNames.isSite(text(of: node)) else {
                return false
            }
            return whole.contains { $0 == name + rest || $0 == rest + name }
        }
    }

    /// Nothing but `<title>` declares a title, and no heading is like it.
    private var hasOnlyPageTitle: Bool { Set(declared).count <= 1 }

    /// The first element whose class says that it bears a headline.
    private func titleElement() -> Int? {
        let classes = ClassWords(tree: tree, names: claims.names)
        return tree.nodes.indices.first { node in
            guard tree.nodes[node].tag != .text, tree.nodes[node].tag != .title,
                Int(tree.nodes[node].end) - node <= 12,
                classes.marks(node, as: .title)
            else { return false }
            let words = text(of: node).split(separator: " ").count
            return (4...40).contains(words) && !isInLink(node)
        }
    }

    /// A page's only first-rank heading of some words is its headline even where every declared title differs.
    private func onlyHeading(_ headings: [Int]) -> Int? {
        let likely = headings.filter { node in
            let text = text(of: node)
            return !siteNames.isSite(text) && (text.split(separator: " ").count >= 3 || text.utf8.count >= 24)
        }
        return likely.count == 1 ? likely.first : nil
    }

    /// The node that is most like a declared title; of equals the one that has more of its words.
    private func best(of nodes: [Int], titles: [WordLikeness], atLeast least: Double, words: Int = 1) -> Int?
    {
        var best: (node: Int, likeness: Double, words: Int)?
        for node in nodes {
            let text = text(of: node)
            guard !text.isEmpty, text.utf8.count < 600, !siteNames.isSite(text) else { continue }
            let own = WordLikeness(text)
            guard own.words.count >= words else { continue }
            // One word in common proves nothing, unless the headline has no more.
            let likeness =
                titles.filter { $0.words.count >= 2 || $0.words == own.words }.map {
                    own.words.count * 3 < $0.words.count ? 0 : own.likeness(to: $0)
                }.max() ?? 0
            let isBetter = (likeness, own.words.count) > (best?.likeness ?? 0, best?.words ?? 0)
            if likeness >= least, isBetter { best = (node, likeness, own.words.count) }
        }
        return best?.node
    }

    /// Elements of any kind whose whole text is a declared title: old pages have no headings.
    private func likelyElements() -> [Int] {
        let wanted = Set(declared.prefix(4).map { siteNames.withoutSite($0).utf8.count })
        guard let longest = wanted.max() else { return [] }
        return tree.nodes.indices.filter { node in
            switch tree.nodes[node].tag {
            case .h3, .h4, .strong, .b, .font, .div, .span, .p, .td:
                // Few nodes and few bytes: the look costs little.
                Int(tree.nodes[node].end) - node <= 8 && tree.rawText(of: node).count <= longest * 2
                    && text(of: node).utf8.count + 4 >= (wanted.min() ?? 0) && !isInLink(node)
            default: false
            }
        }
    }

    private func isInLink(_ node: Int) -> Bool {
        if tree.nodes[node].tag == .a { return true }
        return tree.parent(of: node).map { $0 > 0 && isInLink($0) } ?? false
    }
}
