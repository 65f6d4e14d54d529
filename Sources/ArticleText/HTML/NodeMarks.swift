import Dictionaries
import Markup

/// What an element's tag, names and attributes tell about it, before its text is looked at.
struct NodeMarks: Sendable {
    let words: MarkupWords.Finding
    /// `hidden`, `aria-hidden`, a style that hides.
    let isHidden: Bool
    let isArticleBody: Bool

    init(of node: Int, in tree: MarkupTree, words table: MarkupWords) {
        var words = MarkupWords.Finding()
        var isHidden = false
        var isArticleBody = false
        let range = tree.nodes[node].attributes
        for index in Int(range.lowerBound)..<Int(range.upperBound) {
            let attribute = tree.attributes[index]
            let value = tree.bytes[Int(attribute.value.lowerBound)..<Int(attribute.value.upperBound)]
            switch attribute.name {
            case .class, .id, .dataTestID, .dataComponent, .dataQA, .dataGuName:
                table.read(value, into: &words)
            case .hidden: isHidden = true
            case .ariaHidden: isHidden = isHidden || value.elementsEqual("true".utf8)
            case .style: isHidden = isHidden || hides(style: value)
            case .itemprop:
                if value.elementsEqual("articleBody".utf8) {
                    isArticleBody = true
                } else {
                    table.read(value, into: &words)
                }
            case .role: table.read(value, into: &words)
            default: break
            }
        }
        (self.words, self.isHidden, self.isArticleBody) = (words, isHidden, isArticleBody)
    }

    static let none = NodeMarks()

    private init() { (words, isHidden, isArticleBody) = (MarkupWords.Finding(), false, false) }
}

/// `display: none` or `visibility: hidden`.
private func hides(style: ArraySlice<UInt8>) -> Bool {
    let plain = style.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return contains("display:none", plain) || contains("visibility:hidden", plain)
}

private func contains(_ part: String, _ bytes: [UInt8]) -> Bool {
    let part = Array(part.utf8)
    guard bytes.count >= part.count else { return false }
    return (0...bytes.count - part.count).contains { bytes[$0...].starts(with: part) }
}
