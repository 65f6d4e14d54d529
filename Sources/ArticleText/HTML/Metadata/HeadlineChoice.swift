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
        let title = declared.lazy.map { siteNames.withoutSite($0) }.first { !$0.isEmpty && !siteNames.isSite($0) }
        return (title, nil)
    }

    private func text(of node: Int) -> String { PageText.line(tree.lineText(of: node)) }

    private func heading() -> Int? {
        let titles = declared.map { WordLikeness(siteNames.withoutSite($0)) }
        let first = claims.headings.filter { tree.nodes[$0].tag == .h1 }
        if let node = best(of: first, titles: titles, atLeast: 0.5) { return node }
        let marked = claims.properties.filter { $0.field == .title && tree.nodes[$0.node].tag != .meta }.map(\.node)
        if let node = best(of: marked, titles: titles, atLeast: 0.5) { return node }
        let second = claims.headings.filter { tree.nodes[$0].tag == .h2 }
        if let node = best(of: second, titles: titles, atLeast: 0.85) { return node }
        if let node = best(of: likelyElements(), titles: titles, atLeast: 0.85) { return node }
        return onlyHeading(first)
    }

    /// A page's only first-rank heading of some words is its headline even where every declared title differs.
    private func onlyHeading(_ headings: [Int]) -> Int? {
        let likely = headings.filter { node in
            let text = text(of: node)
            return !siteNames.isSite(text) && (text.split(separator: " ").count >= 3 || text.utf8.count >= 24)
        }
        return likely.count == 1 ? likely.first : nil
    }

    private func best(of nodes: [Int], titles: [WordLikeness], atLeast least: Double) -> Int? {
        var best: (node: Int, likeness: Double)?
        for node in nodes {
            let text = text(of: node)
            guard !text.isEmpty, text.utf8.count < 600, !siteNames.isSite(text) else { continue }
            let own = WordLikeness(text)
            // One word in common proves nothing, unless the headline has no more.
            let likeness = titles.filter { $0.words.count >= 2 || $0.words == own.words }.map {
                own.words.count * 3 < $0.words.count ? 0 : own.likeness(to: $0)
            }.max() ?? 0
            if likeness >= least, likeness > best?.likeness ?? 0 { best = (node, likeness) }
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
