import Dictionaries
import Markup

/// Finds the block that is the headline of a page's story.
struct HeadlineBlock {
    let page: HTMLBlocks
    let story: Int
    let rules: [HTMLRule?]

    /// - Parameter title: The headline as it is known from elsewhere.
    /// - Returns: nil for a page that prints none.
    func headline(like title: String?) -> Int? {
        let firstProse = page.blocks.indices.first { rules[$0] == nil && page.blocks[$0].isProse } ?? 0
        var best: (index: Int, score: Int)?
        for index in page.blocks.indices {
            let score = score(index, firstProse: firstProse, title: title)
            if score > best?.score ?? 0 { best = (index, score) }
        }
        return best?.index
    }

    private func score(_ index: Int, firstProse: Int, title: String?) -> Int {
        let block = page.blocks[index]
        guard block.length >= 4, block.length <= 300 else { return 0 }
        var score = 0
        if case .heading(let level) = block.kind { score = level == 1 ? 40 : level == 2 ? 12 : 4 }
        if page.marks[block.node].words[.headline] != nil || isNamed(block.node) { score += 12 }
        if let title, score > 0 || block.length > 15 { score += likeness(index, title) }
        guard score > 0 else { return 0 }
        switch rules[index] {
        case nil, .head, .headline: score += 6
        case .outside: break
        default: score -= 25
        }
        if block.linkShare > 0.8 { score -= 12 }
        if index < firstProse { score += 8 } else { score -= 15 }
        return score
    }

    private func isNamed(_ node: Int) -> Bool {
        page.marks[Int(page.tree.nodes[node].parent)].words[.headline] != nil
    }

    /// How much of the known title a block repeats.
    private func likeness(_ index: Int, _ title: String) -> Int {
        let own = letters(page.text(page.blocks[index]))
        let known = letters(Array(title.utf8)[...])
        guard own.count >= 8, known.count >= 8 else { return 0 }
        if own == known { return 40 }
        if known.starts(with: own) || own.starts(with: known) { return 30 }
        return 0
    }

    private func letters(_ text: ArraySlice<UInt8>) -> [UInt8] {
        text.filter { $0 >= 0x80 || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
            .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }
}
