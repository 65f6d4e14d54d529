/// A line or part of a line that cleaning took away, for those who want to know why it is not in the text.
package struct RemovedLine: Hashable, Sendable {
    package let text: String
    /// What took it away: `byline`, `menu`, or the row of a dictionary, `furniture.tsv:41`.
    package let rule: String

    package init(text: String, rule: String) {
        self.text = text
        self.rule = rule
    }
}

/// The same while a page is cleaned: most callers never ask for the words.
struct Removal: Sendable {
    enum Reason: Sendable {
        case role(LineRole)
        /// The row of `furniture.tsv` that opened a box.
        case box(Int)
        case named(String)
    }

    let phrase: Phrase
    let reason: Reason

    var line: RemovedLine { RemovedLine(text: phrase.text, rule: rule) }

    private var rule: String {
        switch reason {
        case .role(let role): role.rule
        case .box(let row): "furniture.tsv:\(row)"
        case .named(let name): name
        }
    }
}
