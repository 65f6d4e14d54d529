import Dictionaries
import Markup

/// The parts of a page: its story's blocks, its headline, and what was left out and why.
struct HTMLContent: Sendable {
    let page: HTMLBlocks
    /// The element that holds the story; 0 for a page without one.
    let story: Int
    /// By block; nil for the story's own.
    private(set) var rules: [HTMLRule?]
    /// The block that is the story's headline.
    private(set) var headline: Int?
    /// The block that is the second headline.
    private(set) var subtitle: Int?

    /// - Parameter title: What is known of the headline from elsewhere, to find it on the page.
    init(tree: MarkupTree, words: MarkupWords, title: String?) {
        let page = HTMLBlocks(tree: tree, words: words)
        guard !tree.isFragment else {
            (self.page, story) = (page, 0)
            rules = page.blocks.map { $0.kind == .caption ? .caption(row: nil) : nil }
            return
        }
        var elements = FurnitureElements(page, weights: NodeWeights(page)).rules()
        var finder = StoryFinder(
            page, weights: NodeWeights(page) { elements[$0.node] == nil }, rules: elements)
        story = finder.story()
        elements = finder.rules
        StoryPruning(page, weights: NodeWeights(page) { elements[$0.node] == nil }, story: story)
            .prune(&elements)
        let end = Int(tree.nodes[story].end)
        rules = page.blocks.map { [story] block in
            elements[block.node] ?? (block.node < story || block.node >= end ? .outside : nil)
        }
        self.page = page
        dropLinkedBlocks()
        settleHead(title: title)
        dropRepeated()
    }

    /// The story's blocks in the order of the page.
    var body: [Int] { page.blocks.indices.filter { rules[$0] == nil } }

    /// Blocks that stand under pictures of the story.
    var captions: [Int] {
        let end = Int(page.tree.nodes[story].end)
        return page.blocks.indices.filter {
            guard case .caption = rules[$0] else { return false }
            return page.blocks[$0].node >= story && page.blocks[$0].node < end && page.blocks[$0].length > 15
        }
    }

    mutating func remove(_ block: Int, by rule: HTMLRule) { rules[block] = rule }

    /// Gives a block back to the story.
    mutating func restore(_ block: Int) { rules[block] = nil }

    /// A paragraph that is a link as a whole leads to another story.
    private mutating func dropLinkedBlocks() {
        let kept = body
        for (place, index) in kept.enumerated() where isLink(page.blocks[index]) {
            if case .heading = page.blocks[index].kind, place + 1 < kept.count,
                page.blocks[kept[place + 1]].isProse
            {
                continue
            }
            rules[index] = .linkDensity
        }
    }

    /// `Read more: The accord of last year`: no sentence, and most of it a link.
    private func isLink(_ block: HTMLBlock) -> Bool {
        block.linkShare > 0.8
            || block.kind == .paragraph && block.linkShare > 0.5 && !block.endsSentence && block.length < 200
    }

    // MARK: Head

    private mutating func settleHead(title: String?) {
        let finder = HeadlineBlock(page: page, story: story, rules: rules)
        headline = finder.headline(like: title)
        guard let headline else { return }
        rules[headline] = .headline
        let kept = body
        let firstProse = kept.first { $0 > headline && page.blocks[$0].isProse } ?? headline
        // Prose above a headline in the middle of the story is the story's.
        let above = kept.filter { $0 < headline && page.blocks[$0].isProse }
        if above.count <= 2 { for index in kept where index < headline { rules[index] = .head(row: nil) } }
        settleSubtitle(after: headline, before: firstProse)
        for index in kept where index > headline && index < firstProse && rules[index] == nil {
            if !startsStory(index) { rules[index] = .head(row: nil) }
        }
    }

    private mutating func settleSubtitle(after headline: Int, before firstProse: Int) {
        let near = headline + 1..<max(headline + 1, min(firstProse + 1, headline + 16))
        let named = near.first { maySubtitle($0) && nameRow(.subtitle, of: page.blocks[$0].node) != nil }
        guard let found = named ?? standfirst(after: headline) else { return }
        subtitle = found
        rules[found] = .subtitle
    }

    private func maySubtitle(_ index: Int) -> Bool {
        let block = page.blocks[index]
        return (20...500).contains(block.length) && block.linkShare < 0.3
    }

    /// Text right below the headline and above a line of metadata.
    private func standfirst(after headline: Int) -> Int? {
        let index = headline + 1
        guard index + 1 < page.blocks.count, maySubtitle(index), page.blocks[index].length >= 30,
            page.blocks[index].node > story, [nil, .head(row: nil), .outside].contains(rules[index]),
            body.filter({ $0 > index && page.blocks[$0].isProse }).count > 1
        else { return nil }
        if case .head(.some) = rules[index + 1] { return index }
        return nil
    }

    /// The row of a kind among the names of a block's element or those close around it.
    private func nameRow(_ kind: MarkupWords.Kind, of node: Int) -> Int? {
        var node = node
        // `<p><strong class="lead">` is named inside.
        let inner = node + 1
        if page.tree.nodes.indices.contains(inner), page.tree.nodes[inner].end == page.tree.nodes[node].end,
            let row = page.marks[inner].words[kind]
        {
            return row
        }
        for _ in 0..<3 where node > story || node > 0 {
            if let row = page.marks[node].words[kind] { return row }
            node = Int(page.tree.nodes[node].parent)
        }
        return nil
    }

    /// A sub-heading, an item or a quotation may stand before the first paragraph.
    private func startsStory(_ index: Int) -> Bool {
        let block = page.blocks[index]
        switch block.kind {
        case .heading(let level): return level > 2 && block.length > 10 || block.length > 30
        case .listItem, .quote, .tableRow: return block.length > 30
        default: return block.length > 60 || block.endsSentence && block.length > 25
        }
    }

    // MARK: Copies

    /// Text that stands twice is printed once more for phones, or as a pulled quotation.
    private mutating func dropRepeated() {
        var seen: Set<ArraySlice<UInt8>> = []
        let all = body
        seen.reserveCapacity(all.count)
        for index in all where page.blocks[index].length > 40 {
            if !seen.insert(page.text(page.blocks[index])).inserted { rules[index] = .repeated }
        }
        let body = body
        let pulled = body.filter(isPulled)
        guard !pulled.isEmpty else { return }
        let text = body.reduce(into: [UInt8]()) { text, index in
            text += page.text(page.blocks[index]).lazy.filter(Self.isPlain)
            text.append(0x0A)
        }
        for index in pulled.prefix(max(1, Self.mostSteps / max(1, text.count))) {
            let own = page.text(page.blocks[index]).filter(Self.isPlain)
            if Self.standsTwice(own, in: text) { rules[index] = .repeated }
        }
    }

    /// Quotation marks differ between a sentence and its copy.
    private static func isPlain(_ byte: UInt8) -> Bool { byte < 0x80 && byte != 0x22 }

    /// No page has so many quotations that looking for all of them takes more steps.
    private static let mostSteps = 200_000_000

    private func isPulled(_ index: Int) -> Bool {
        let block = page.blocks[index]
        let isQuote = block.kind == .quote || nameRow(.pullquote, of: block.node) != nil
        return isQuote && block.length < 400
    }

    private static func standsTwice(_ part: [UInt8], in text: [UInt8]) -> Bool {
        guard part.count > 20 else { return false }
        var found = 0
        var index = 0
        while index + part.count <= text.count {
            var length = 0
            while length < part.count, text[index + length] == part[length] { length += 1 }
            guard length == part.count else {
                index += 1
                continue
            }
            found += 1
            if found == 2 { return true }
            index += part.count
        }
        return false
    }
}

extension MarkupTree {
    /// Whether it is a part of a page, as feeds have it: without a head and without a headline.
    fileprivate var isFragment: Bool {
        !nodes.contains { node in
            switch node.tag {
            case .head, .title, .meta, .h1, .nav, .article, .main: true
            default: false
            }
        }
    }
}
