import Dictionaries
import Markup

/// Finds the element that holds the story of a page, and what beside it does not belong.
struct StoryFinder {
    private let page: HTMLBlocks
    private let weights: NodeWeights
    private var tree: MarkupTree { page.tree }
    private(set) var rules: [HTMLRule?]
    private let headlines: TagPlaces

    /// - Parameter weights: Of the blocks that no rule took away.
    init(_ page: HTMLBlocks, weights: NodeWeights, rules: [HTMLRule?]) {
        (self.page, self.weights, self.rules) = (page, weights, rules)
        headlines = TagPlaces(in: page.tree) { tag, _ in tag == .h1 }
    }

    /// The element of the story; rules are added to what stands beside it inside.
    ///
    /// - Returns: 0, the page itself, where no element stands out.
    mutating func story() -> Int {
        let densest = densestElement()
        let named = namedElement()
        guard let named else { return densest.map { widened($0, isNamed: false) } ?? 0 }
        let isInside = densest.map { contains(named, $0) } ?? true
        let enough = densest.map { weights[named].prose * 5 >= weights[$0].prose * 2 } ?? true
        if isInside || enough { return widened(named, isNamed: true) }
        return densest.map { widened($0, isNamed: false) } ?? named
    }

    private func contains(_ outer: Int, _ inner: Int) -> Bool {
        outer <= inner && inner < Int(tree.nodes[outer].end)
    }

    // MARK: By its names

    /// The element whose names say that it holds an article's body, the one with the most prose.
    private func namedElement() -> Int? {
        var byName: [Int: [Int]] = [:]
        for node in tree.nodes.indices where rules[node] == nil && weights[node].prose > 0 {
            let marks = page.marks[node]
            guard let name = marks.isArticleBody ? 0 : marks.words[.content] else { continue }
            if let last = byName[name]?.last, contains(last, node) { continue }
            byName[name, default: []].append(node)
        }
        let candidates = byName.keys.sorted().compactMap { byName[$0].map(joined) }
        guard let most = candidates.map({ weights[$0].prose }).max() else { return nil }
        let good = candidates.filter { weights[$0].prose * 10 >= most * 8 }
        // The innermost of those that hold nearly all.
        return good.min {
            (weights[$0].prose - weights[$0].length, $0) > (weights[$1].prose - weights[$1].length, $1)
        }
    }

    /// One element for a name that several have: the first of several articles, what holds all parts of one.
    private func joined(_ nodes: [Int]) -> Int {
        guard let first = nodes.first, nodes.count > 1 else { return nodes.first ?? 0 }
        let most = nodes.map { weights[$0].prose }.max() ?? 0
        let start = nodes.first { weights[$0].prose * 2 >= most } ?? first
        let article = enclosingArticle(of: start)
        let end = endOfStory(after: start)
        let parts = nodes.filter { enclosingArticle(of: $0) == article && $0 < end }
        return parts.reduce(start) { commonAncestor($0, $1) }
    }

    /// The first node behind an element that belongs to another story: behind a headline or a whole article.
    private func endOfStory(after start: Int) -> Int {
        let end = Int(tree.nodes[start].end)
        let headline = headlines.first(from: end).map { $0 + 1 } ?? .max
        let articles = (end..<tree.nodes.count).lazy.filter { tree.nodes[$0].tag == .article }
        return min(headline, articles.map { Int(tree.nodes[$0].end) }.min() ?? .max)
    }

    private func enclosingArticle(of node: Int) -> Int {
        var node = node
        while node > 0, tree.nodes[node].tag != .article { node = Int(tree.nodes[node].parent) }
        return node
    }

    private func commonAncestor(_ first: Int, _ second: Int) -> Int {
        var node = first
        while !contains(node, second) { node = Int(tree.nodes[node].parent) }
        return node
    }

    // MARK: By its text

    /// The element with the most prose right inside it.
    private func densestElement() -> Int? {
        var direct: [Int: Int] = [:]
        for block in page.blocks where block.isProse && rules[block.node] == nil {
            direct[container(of: block), default: 0] += block.proseLength
        }
        let most = direct.values.max() ?? 0
        // An element with the same names as one with the most is the first of several stories.
        let names = Set(direct.filter { $0.value == most }.map { signature($0.key) })
        return direct.keys.sorted().first { node in
            let own = direct[node] ?? 0
            return own == most || own * 10 >= most * 6 && names.contains(signature(node))
        }
    }

    private func signature(_ node: Int) -> [UInt8] {
        [tree.nodes[node].tag.rawValue] + (tree.value(of: .class, of: node).map(Array.init) ?? [])
    }

    /// The element around a block, those that hold nothing else passed over.
    private func container(of block: HTMLBlock) -> Int {
        var node = block.node
        while node > 0 {
            let isSingle = weights[node].prose <= block.proseLength
            guard isSingle || Self.isPart(tree.nodes[node].tag) else { return node }
            node = Int(tree.nodes[node].parent)
        }
        return 0
    }

    private static func isPart(_ tag: Tag) -> Bool {
        switch tag {
        case .p, .li, .ul, .ol, .blockquote, .dl, .dd, .dt, .span, .a, .pre, .figure, .tr, .tbody: true
        default: false
        }
    }

    // MARK: Its neighbours

    /// Goes up as long as what stands beside the element looks like more of the story.
    private mutating func widened(_ start: Int, isNamed: Bool) -> Int {
        var story = start
        var inner = start
        var passed: [(outer: Int, inner: Int)] = []
        while let outer = tree.parent(of: inner), passed.count < 5, !isEnd(inner) {
            passed.append((outer, inner))
            if hasMore(in: outer, beside: inner, isNamed: isNamed) {
                for pair in passed { ruleOut(in: pair.outer, beside: pair.inner) }
                story = outer
                passed = []
            }
            inner = outer
        }
        return story
    }

    private func isEnd(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .body, .html, .main: true
        case .article: weights[node].prose > 500
        default: false
        }
    }

    private func hasMore(in outer: Int, beside inner: Int, isNamed: Bool) -> Bool {
        var paragraphs = 0
        var others = 0
        let names = signature(inner)
        for child in tree.children(of: outer) where child != inner && isMore(child, beside: inner) {
            let isPlain = Self.isPart(tree.nodes[child].tag) || signature(child) == names
            if isPlain { paragraphs += weights[child].prose } else { others += weights[child].prose }
        }
        let own = weights[inner].prose
        return paragraphs * (isNamed ? 6 : 10) >= own && paragraphs > 0
            || (others + paragraphs) * (isNamed ? 2 : 4) >= own && others > 0
    }

    private func isMore(_ node: Int, beside inner: Int) -> Bool {
        guard rules[node] == nil, weights[node].prose > 0, weights.linkShare(node) < 0.25,
            weights[node].linkedHeadings == 0, page.marks[node].words[.doubtful] == nil
        else { return false }
        let isStory = tree.nodes[node].tag == .article && tree.nodes[inner].tag == .article
        return !isStory && !headlines.isAny(in: tree.descendants(of: node))
    }

    /// What stands before the first or after the last part of the story is none of it.
    private mutating func ruleOut(in outer: Int, beside inner: Int) {
        let children = Array(tree.children(of: outer))
        let areParts = children.map { $0 == inner || isMore($0, beside: inner) }
        guard let first = areParts.firstIndex(of: true), let last = areParts.lastIndex(of: true) else {
            return
        }
        for (place, child) in children.enumerated()
        where rules[child] == nil && tree.nodes[child].tag != .text {
            let isBetween = place > first && place < last && weights.linkShare(child) < 0.5
            if areParts[place] || isBetween || child < inner && holdsHeadline(child) { continue }
            for node in child..<Int(tree.nodes[child].end) where rules[node] == nil { rules[node] = .outside }
        }
    }

    private func holdsHeadline(_ node: Int) -> Bool {
        headlines.isAny(in: node..<Int(tree.nodes[node].end))
    }
}
