import Dictionaries
import Markup

/// Finds the sentence that a page prints between its headline and its first paragraph.
struct StandfirstFinder {
    let tree: MarkupTree
    let lines: [HeadLine]
    let classes: ClassWords
    let names: AuthorNames
    /// What the head's elements say of the page's contents.
    let descriptions: [String]
    let headline: String

    /// - Returns: nil unless the page shows a standfirst: its class says so, or it is a heading or the declared
    ///   description with a byline or a date below it.
    func standfirst() -> String? {
        let below = lines.filter { !$0.isAboveHeadline }.prefix(8)
        for (index, line) in below.enumerated() {
            let words = foldedWords(line.text)
            guard words.count >= 4, line.text.utf8.count <= 500, line.text != headline,
                names.withoutByline(line.text) == nil
            else { continue }
            if isMarked(line) || isHeading(line) && index < 3 { return line.text }
            return isDescription(line) && isFollowedByByline(below.dropFirst(index + 1)) ? line.text : nil
        }
        return nil
    }

    private func isMarked(_ line: HeadLine) -> Bool {
        line.nodes.contains { node in
            tree.nodes[node].tag != .text && classes.marks(node, as: .subtitle)
        } || line.nodes.first.flatMap { tree.parent(of: $0) }.map { classes.marks($0, as: .subtitle) } == true
    }

    private func isHeading(_ line: HeadLine) -> Bool {
        line.nodes.contains { tree.nodes[$0].tag == .h2 }
    }

    private func isDescription(_ line: HeadLine) -> Bool {
        let own = WordLikeness(line.text)
        return descriptions.contains { WordLikeness($0).likeness(to: own) >= 0.9 }
    }

    private func isFollowedByByline(_ rest: ArraySlice<HeadLine>) -> Bool {
        rest.prefix { !$0.isProse }.contains { line in
            !names.namesOfByline(line.text).isEmpty || !names.dates.dates(in: line.text).isEmpty
        }
    }
}
