import Markup

/// How much text there is in each element, by node.
struct NodeWeights: Sendable {
    struct Weight: Sendable {
        var prose = 0
        var length = 0
        var links = 0
        /// Headings that are links as a whole.
        var linkedHeadings = 0
        var blocks = 0

        fileprivate static func += (left: inout Weight, right: Weight) {
            left.prose += right.prose
            left.length += right.length
            left.links += right.links
            left.linkedHeadings += right.linkedHeadings
            left.blocks += right.blocks
        }
    }

    private var weights: [Weight]

    /// - Parameter counts: Whether a block counts.
    init(_ page: HTMLBlocks, where counts: (HTMLBlock) -> Bool = { _ in true }) {
        weights = Array(repeating: Weight(), count: page.tree.nodes.count)
        for block in page.blocks where counts(block) {
            var own = Weight(
                prose: block.proseLength, length: block.length, links: block.linkLength, blocks: 1)
            if case .heading = block.kind, block.linkShare > 0.8 { own.linkedHeadings = 1 }
            weights[block.node] += own
        }
        for node in weights.indices.dropFirst().reversed() where weights[node].blocks > 0 {
            weights[Int(page.tree.nodes[node].parent)] += weights[node]
        }
    }

    subscript(node: Int) -> Weight { weights[node] }

    /// The part of an element's text that stands in links, 0 ... 1.
    func linkShare(_ node: Int) -> Double {
        let weight = weights[node]
        return weight.length == 0 ? 0 : Double(weight.links) / Double(weight.length)
    }
}
