import Dictionaries
import Markup

/// Takes away what stands inside a story and is none of it: lists of links, cards, pictures' captions.
struct StoryPruning {
    private let page: HTMLBlocks
    private let weights: NodeWeights
    private let story: Int
    private let quotations: TagPlaces
    private var tree: MarkupTree { page.tree }

    /// - Parameter weights: Of the blocks that no rule took away.
    init(_ page: HTMLBlocks, weights: NodeWeights, story: Int) {
        (self.page, self.weights, self.story) = (page, weights, story)
        quotations = TagPlaces(in: page.tree) { tag, _ in
            tag == .blockquote || tag == .table || tag == .pre
        }
    }

    /// Adds rules to the elements of the story, an element's to those in it.
    func prune(_ rules: inout [HTMLRule?]) {
        for node in tree.descendants(of: story) where tree.nodes[node].tag != .text {
            guard rules[node] == nil else { continue }
            rules[node] = rules[Int(tree.nodes[node].parent)] ?? rule(for: node)
        }
    }

    private func rule(for node: Int) -> HTMLRule? {
        guard weights[node].length > 0, tree.nodes[node].tag != .p || !page.marks[node].words.isEmpty,
            weights[node].prose * 2 < weights[story].prose
        else { return nil }
        let marks = page.marks[node]
        if let caption = captionRule(node) { return caption }
        if let row = marks.words[.doubtful], weights.linkShare(node) > 0.25 { return .row(row) }
        if isContainer(node) {
            if weights.linkShare(node) > 0.5, weights[node].prose * 3 < weights[node].length {
                return .linkDensity
            }
            if tree.nodes[node].tag == .article, weights[node].links > 0, marks.words[.entry] == nil,
                weights.linkShare(node) > 0.2
            {
                return .cards
            }
            if areCards(in: node) { return .cards }
        }
        return headRule(node)
    }

    private func isContainer(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .div, .section, .ul, .ol, .dl, .table, .article, .aside, .other, .center, .header: true
        default: false
        }
    }

    private func captionRule(_ node: Int) -> HTMLRule? {
        let tag = tree.nodes[node].tag
        if tag == .figcaption { return .caption(row: nil) }
        if tag == .figure {
            return quotations.isAny(in: tree.descendants(of: node)) ? nil : .caption(row: nil)
        }
        let words = page.marks[node].words
        guard weights[node].length < 600, let row = words[.caption] ?? words[.credit] else { return nil }
        return .caption(row: row)
    }

    /// Two or more like parts whose headings lead elsewhere.
    private func areCards(in node: Int) -> Bool {
        guard weights[node].linkedHeadings >= 2, weights.linkShare(node) > 0.2 else { return false }
        let parts = tree.children(of: node).filter { weights[$0].length > 0 }
        return parts.filter { weights[$0].linkedHeadings == 1 }.count >= 2
    }

    private func headRule(_ node: Int) -> HTMLRule? {
        let words = page.marks[node].words
        guard weights[node].length < 250, weights[node].prose == 0 || words[.byline] != nil else {
            return nil
        }
        guard let row = words[.byline] ?? words[.date] ?? words[.kicker] else { return nil }
        return .head(row: row)
    }
}
