/// A run of a page's text that browsers print apart: a paragraph, a heading, an item.
struct HTMLBlock: Sendable {
    enum Kind: Hashable, Sendable {
        case paragraph
        /// 1 is the highest.
        case heading(level: Int)
        case listItem, quote, preformatted, tableRow, caption
    }

    var kind: Kind
    /// In the bytes of `HTMLBlocks`, blanks collapsed.
    let text: Range<Int>
    /// The innermost element around it that is printed as a block.
    let node: Int
    /// How many signs (Unicode scalars) it has, those of scripts without blanks between words twice.
    let length: Int
    /// How many of them stand in links.
    let linkLength: Int
    /// Sentence ends and commas.
    let marks: Int
    /// Whether its last sign ends a sentence.
    let endsSentence: Bool

    /// 0 ... 1
    var linkShare: Double { length == 0 ? 0 : Double(linkLength) / Double(length) }

    /// Whether it reads like a paragraph of an article: sentences, few links.
    var isProse: Bool {
        if case .heading = kind { return false }
        guard linkLength * 5 < length * 2 else { return false }
        return length >= 80 && (endsSentence || marks >= 2) || length >= 40 && endsSentence
    }

    /// What it adds to the weight of the elements around it.
    var proseLength: Int { isProse ? length - linkLength : 0 }
}
