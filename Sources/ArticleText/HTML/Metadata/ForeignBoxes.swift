import Dictionaries
import Markup

/// The boxes that make what is in them another article's: menus, and an `aside`, `footer` or element of such a class
/// that does not hold the headline.
struct ForeignBoxes {
    private let tree: MarkupTree
    /// By node, whether what is inside is another article's.
    private let isForeign: [Bool]

    init(tree: MarkupTree, headline: Int?, classes: ClassWords) {
        self.tree = tree
        var isForeign = Array(repeating: false, count: tree.nodes.count)
        for node in tree.nodes.indices.dropFirst() where tree.nodes[node].tag != .text {
            if let headline, node <= headline, headline < Int(tree.nodes[node].end) { continue }
            isForeign[node] =
                isForeign[Int(tree.nodes[node].parent)] || Self.isBox(node, of: tree, classes)
        }
        self.isForeign = isForeign
    }

    private static func isBox(_ node: Int, of tree: MarkupTree, _ classes: ClassWords) -> Bool {
        switch tree.nodes[node].tag {
        case .nav: true
        case .aside, .footer: classes.marks(node, as: .aside) || !tree.isSmall(node)
        default: classes.marks(node, as: .aside)
        }
    }

    /// Whether a node stands in such a box.
    func hold(_ node: Int) -> Bool { isForeign[Int(tree.nodes[node].parent)] }
}

extension MarkupTree {
    /// Whether an element has few texts: an `aside` or `footer` of some words holds a byline, not a box.
    func isSmall(_ node: Int) -> Bool {
        guard Int(nodes[node].end) - node <= 1000 else { return false }
        var length = 0
        for inner in descendants(of: node) {
            length += nodes[inner].text.count
            if length > 200 || nodes[inner].tag == .ul { return false }
        }
        return true
    }
}
