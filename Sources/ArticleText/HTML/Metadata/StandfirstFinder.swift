import Dictionaries
import Markup

/// Finds the sentence that a page prints between its headline and its first paragraph.
struct StandfirstFinder {
    let tree: MarkupTree
    let lines: [HeadLine]
    let classes: ClassWords
    let names: AuthorNames
    /// What the head's elements say of the page's contents.
    let descriptions: [WordLikeness]
    let headline: String

    /// - Returns: nil unless the page shows a standfirst: its class says so, it is a heading right below the
    ///   headline, or it is the declared description and stands apart from the paragraphs.
    func standfirst() -> String? {
        let below = lines.filter { !$0.isAboveHeadline }
        for (index, line) in below.enumerated().prefix(16) {
            let words = line.words
            guard words.count >= 4 || words.contains(where: { $0.length > 24 }),
                line.phrase.bytes.count <= 600,
                line.text != headline, names.withoutByline(line.phrase) == nil
            else { continue }
            if isMarked(line), line.dates.isEmpty || words.count > 12 {
                return line.text
            }
            let isDescription = isDescription(line)
            if isHeading(line), index < 3 || isDescription { return line.text }
            if isDescription, standsApart(line, from: below.dropFirst(index + 1)) { return line.text }
            if line.isProse { return nil }
        }
        return nil
    }

    private func isMarked(_ line: HeadLine) -> Bool {
        let around = line.firstText.map { ancestors(of: $0).prefix(4) } ?? []
        return around.contains { classes.marks($0, as: .subtitle) && isHeadPart($0) }
    }

    /// Whether an element is no container of the whole article.
    private func isHeadPart(_ node: Int) -> Bool {
        tree.descendants(of: node).filter { tree.nodes[$0].tag == .p }.count <= 2
    }

    private func ancestors(of node: Int) -> [Int] {
        var nodes: [Int] = []
        var index = node
        while nodes.count < 6, let parent = tree.parent(of: index), parent > 0 {
            nodes.append(parent)
            index = parent
        }
        return nodes
    }

    /// Whether the paragraphs of the article stand in another element, or a byline or a date comes before them.
    private func standsApart(_ line: HeadLine, from rest: ArraySlice<HeadLine>) -> Bool {
        if isFollowedByByline(rest) { return true }
        // A place in capitals before the first sentence: the article begins here.
        let opening = line.text.prefix { $0 != " " }
        if opening.utf8.count >= 3, opening == opening.uppercased(), opening != opening.lowercased() {
            return false
        }
        guard let next = rest.first(where: \.isProse), let own = container(of: line),
            let other = container(of: next)
        else { return false }
        return own != other
    }

    /// The element around the paragraph that bears a line.
    private func container(of line: HeadLine) -> Int? {
        let blocks = line.firstText.map { ancestors(of: $0).filter { tree.nodes[$0].tag.isBlock } } ?? []
        guard let block = blocks.first else { return nil }
        return tree.nodes[block].tag == .p ? blocks.dropFirst().first : block
    }

    private func isHeading(_ line: HeadLine) -> Bool {
        line.nodes.contains { tree.nodes[$0].tag == .h2 }
    }

    private func isDescription(_ line: HeadLine) -> Bool {
        guard !descriptions.isEmpty else { return false }
        let own = WordLikeness(line.words)
        return descriptions.contains { $0.likeness(to: own) >= 0.9 }
    }

    private func isFollowedByByline(_ rest: ArraySlice<HeadLine>) -> Bool {
        rest.prefix { !$0.isProse }.contains { line in
            !line.dates.isEmpty || !names.namesOfByline(line.phrase).isEmpty
        }
    }
}
