import Markup

/// Where the elements of some tags stand, so that asking whether an element holds one costs no walk through it.
struct TagPlaces: Sendable {
    /// In the order of the page.
    private let nodes: [Int]

    /// - Parameter counts: Whether an element with this tag, at this node, is one of them.
    init(in tree: MarkupTree, where counts: (Tag, Int) -> Bool) {
        nodes = tree.nodes.indices.filter { counts(tree.nodes[$0].tag, $0) }
    }

    /// Whether one of them is among some nodes.
    func isAny(in range: Range<Int>) -> Bool {
        first(from: range.lowerBound).map { $0 < range.upperBound } ?? false
    }

    /// The first of them at or after a node; nil for none.
    func first(from node: Int) -> Int? {
        var (low, high) = (0, nodes.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle] >= node { high = middle } else { low = middle + 1 }
        }
        return low < nodes.count ? nodes[low] : nil
    }
}
