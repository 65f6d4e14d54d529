import Dictionaries
import Markup

extension MarkupTree {
    /// Whether an element has few texts: an `aside` or `footer` of some words holds a byline, not a box.
    func isSmall(_ node: Int) -> Bool {
        let length = descendants(of: node).reduce(0) {
            $0 + Int(nodes[$1].text.upperBound - nodes[$1].text.lowerBound)
        }
        return length <= 200 && !descendants(of: node).contains { nodes[$0].tag == .ul }
    }

    /// Whether a box around an element makes it another article's: it stands in a menu, or in an `aside`, `footer` or
    /// element of such a class that does not hold the headline.
    func isForeign(_ node: Int, headline: Int?, classes: ClassWords) -> Bool {
        var index = node
        while let parent = parent(of: index), parent > 0 {
            index = parent
            if let headline, (index..<Int(nodes[index].end)).contains(headline) { return false }
            switch nodes[index].tag {
            case .nav: return true
            case .aside, .footer: if !isSmall(index) || classes.marks(index, as: .aside) { return true }
            default: if classes.marks(index, as: .aside) { return true }
            }
        }
        return false
    }
}
