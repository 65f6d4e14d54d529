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
        let known = title.map { Self.letters(Array($0.utf8)[...]) }
        var best: (index: Int, score: Int)?
        for index in page.blocks.indices {
            let score = score(index, firstProse: firstProse, title: known)
            if score > best?.score ?? 0 { best = (index, score) }
        }
        return best?.index
    }

    private func score(_ index: Int, firstProse: Int, title: [UInt8]?) -> Int {
        let block = page.blocks[index]
        guard block.length >= 4, block.length <= 300 else { return 0 }
        var score = 0
        if case .heading(let level) = block.kind { score = level == 1 ? 40 : level == 2 ? 12 : 4 }
        if page.marks[block.node].words[.headline] != nil || isNamed(block.node) { score += 12 }
        if let title, score > 0 || block.length > 15 { score += Self.likeness(page.text(block), title) }
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
    ///
    /// - Parameter title: Its letters.
    private static func likeness(_ text: ArraySlice<UInt8>, _ title: [UInt8]) -> Int {
        guard title.count >= 8 else { return 0 }
        var count = 0
        for byte in text {
            guard let letter = letter(byte) else { continue }
            // The whole title, and more behind it.
            if count == title.count { return 30 }
            guard letter == title[count] else { return 0 }
            count += 1
        }
        return count == title.count ? 40 : count >= 8 ? 30 : 0
    }

    private static func letters(_ text: ArraySlice<UInt8>) -> [UInt8] { text.compactMap(letter) }

    /// A letter or digit in small; nil for a sign.
    private static func letter(_ byte: UInt8) -> UInt8? {
        if (byte | 0x20) &- 0x61 < 26 { return byte | 0x20 }
        return byte >= 0x80 || byte &- 0x30 < 10 ? byte : nil
    }
}
