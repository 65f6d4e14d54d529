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
