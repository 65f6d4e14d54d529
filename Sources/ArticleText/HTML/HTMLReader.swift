import Dictionaries
package import Markup

/// Reads the story out of a page's mark-up.
package struct HTMLReader: Sendable {
    private let words: MarkupWords
    private let furniture: BlockFurniture
    private let stamps: BlockStamps

    init(words: MarkupWords, reader: LineReader) {
        self.words = words
        furniture = BlockFurniture(reader: reader)
        stamps = BlockStamps(reader: reader)
    }

    /// A page's story.
    ///
    /// - Parameter title: The headline as given, to know it on the page; nil looks into the page's head.
    package func story(of tree: MarkupTree, title: String?) -> HTMLStory {
        var content = HTMLContent(tree: tree, words: words, title: title ?? titleInHead(of: tree))
        furniture.clean(&content)
        let stamps = stamps.take(from: &content)
        return HTMLStory(content, stamps: stamps)
    }
}

extension HTMLReader {
    /// A dateline split off one of a story's first paragraphs; nil for none.
    func dateline(in paragraphs: [String]) -> (paragraph: Int, text: String, rest: String)? {
        furniture.dateline(in: paragraphs)
    }
}

/// The title that a page's head gives, its site's name still behind it; nil for none.
func titleInHead(of tree: MarkupTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag == .meta {
        if tree.value(of: .property, of: node)?.elementsEqual("og:title".utf8) == true {
            return tree.text(of: .content, of: node)
        }
    }
    return tree.elements(.title).first.map { tree.lineText(of: $0) }
}

/// What a page's mark-up holds of an article.
package struct HTMLStory: Sendable {
    /// As the page prints it; nil where it prints none.
    package let headline: String?
    package let subtitle: String?
    /// In the order of the page.
    package let paragraphs: [String]
    package let captions: [String]
    /// Of the entries that begin with a paragraph, by paragraph; empty for a story without entries.
    let stamps: [EntryStamps.Stamp?]
    /// What was left out, in the order of the page.
    let removed: [Removal]

    init(_ content: HTMLContent, stamps: [EntryStamps.Stamp?]) {
        self.stamps = stamps
        let page = content.page
        headline = content.headline.map { page.string(page.blocks[$0]) }
        subtitle = content.subtitle.map { page.string(page.blocks[$0]) }
        paragraphs = content.body.map { page.string(page.blocks[$0]) }
        var seen: Set<ArraySlice<UInt8>> = []
        let captions = content.captions.map { page.text(page.blocks[$0]) }.filter { seen.insert($0).inserted }
            .map { String(decoding: $0, as: UTF8.self) }
        self.captions = captions
        removed = Self.removed(from: content)
    }

    private static func removed(from content: HTMLContent) -> [Removal] {
        var removed: [Removal] = []
        // Neighbours are taken away together: their rule's name is made once.
        var last: (rule: HTMLRule, name: String)?
        for (index, block) in content.page.blocks.enumerated() {
            guard let rule = content.rules[index], rule != .headline, rule != .subtitle else { continue }
            let name = last.flatMap { $0.rule == rule ? $0.name : nil } ?? rule.name
            last = (rule, name)
            // Nobody asks for the words of what is taken away.
            let phrase = Phrase(bytes: content.page.text(block), words: [])
            removed.append(Removal(phrase: phrase, reason: .named(name)))
        }
        return removed
    }
}
