import Dictionaries
import Markup

/// Tells which elements are the site's by their tag and names, and gives each node the rule against it.
struct FurnitureElements {
    private let page: HTMLBlocks
    private let weights: NodeWeights
    private let headlines: TagPlaces
    private let subheadings: TagPlaces
    /// The least that must be left of a page when an element is taken away.
    private static let leastProse = 200

    init(_ page: HTMLBlocks, weights: NodeWeights) {
        (self.page, self.weights) = (page, weights)
        headlines = TagPlaces(in: page.tree) { $0 == .h1 && weights[$1].length > 0 }
        subheadings = TagPlaces(in: page.tree) { tag, _ in tag == .h2 || tag == .h3 || tag == .h4 }
    }

    /// By node; nil for what may be the article's. An element inside one that is the site's has its rule.
    func rules() -> [HTMLRule?] {
        var rules: [HTMLRule?] = Array(repeating: nil, count: page.tree.nodes.count)
        for node in page.tree.nodes.indices.dropFirst() where page.tree.nodes[node].tag != .text {
            rules[node] = rules[Int(page.tree.nodes[node].parent)] ?? rule(for: node)
        }
        return rules
    }

    private func rule(for node: Int) -> HTMLRule? {
        guard weights[node].length > 0 else { return nil }
        let tag = page.tree.nodes[node].tag
        if tag == .html || tag == .body || tag == .main { return nil }
        let marks = page.marks[node]
        if let row = marks.words[.comments], !holdsHeadline(node) { return .row(row) }
        if isProtected(node) { return nil }
        if marks.isHidden { return .hidden }
        if let row = marks.words[.hidden] { return .row(row) }
        if isFurniture(tag, node) { return .tag(tag) }
        if let row = marks.words[.furniture], !marks.isArticleBody, !isText(node) { return .row(row) }
        if let row = marks.words[.doubtful], isThin(node) { return .row(row) }
        return nil
    }

    private func isFurniture(_ tag: Tag, _ node: Int) -> Bool {
        switch tag {
        case .nav, .footer, .aside, .form, .button, .dialog, .noscript, .video, .audio, .label: true
        case .header: !holdsHeadline(node) && !headsPart(node)
        default: false
        }
    }

    /// Whether an element is an article's or a section's heading and nothing else.
    private func headsPart(_ node: Int) -> Bool {
        var outer = Int(page.tree.nodes[node].parent)
        while outer > 0, page.tree.nodes[outer].tag != .article, page.tree.nodes[outer].tag != .section {
            outer = Int(page.tree.nodes[outer].parent)
        }
        return outer > 0 && weights.linkShare(node) < 0.5
            && subheadings.isAny(in: page.tree.descendants(of: node))
    }

    private func holdsHeadline(_ node: Int) -> Bool {
        headlines.isAny(in: node..<Int(page.tree.nodes[node].end))
    }

    /// Whether an element holds so much of the page that its name can't mean what it says.
    private func isProtected(_ node: Int) -> Bool {
        let total = weights[0].prose
        let own = weights[node].prose
        if own * 2 > total { return true }
        if holdsHeadline(node) { return own * 5 >= total || own == 0 }
        return own > 0 && total - own < Self.leastProse
    }

    /// A third of the page's paragraphs, with hardly a link, are text whatever their element's name.
    private func isText(_ node: Int) -> Bool {
        weights[node].prose * 3 > weights[0].prose && weights.linkShare(node) < 0.1
    }

    private func isThin(_ node: Int) -> Bool {
        if holdsHeadline(node) { return false }
        return weights.linkShare(node) > 0.35 || weights[node].prose == 0 && weights[node].length < 200
    }
}
