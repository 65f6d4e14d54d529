import Markup

/// How much text there is in each element, by node.
struct NodeWeights: Sendable {
    private(set) var prose: [Int]
    private(set) var length: [Int]
    private(set) var links: [Int]
    /// Headings that are links as a whole.
    private(set) var linkedHeadings: [Int]
    private(set) var blocks: [Int]

    /// - Parameter counts: Whether a block counts.
    init(_ page: HTMLBlocks, where counts: (HTMLBlock) -> Bool = { _ in true }) {
        let zeros = Array(repeating: 0, count: page.tree.nodes.count)
        (prose, length, links, linkedHeadings, blocks) = (zeros, zeros, zeros, zeros, zeros)
        for block in page.blocks where counts(block) {
            prose[block.node] += block.proseLength
            length[block.node] += block.length
            links[block.node] += block.linkLength
            blocks[block.node] += 1
            if case .heading = block.kind, block.linkShare > 0.8 { linkedHeadings[block.node] += 1 }
        }
        for node in zeros.indices.dropFirst().reversed() {
            let parent = Int(page.tree.nodes[node].parent)
            prose[parent] += prose[node]
            length[parent] += length[node]
            links[parent] += links[node]
            linkedHeadings[parent] += linkedHeadings[node]
            blocks[parent] += blocks[node]
        }
    }

    /// The part of an element's text that stands in links, 0 ... 1.
    func linkShare(_ node: Int) -> Double {
        length[node] == 0 ? 0 : Double(links[node]) / Double(length[node])
    }
}
