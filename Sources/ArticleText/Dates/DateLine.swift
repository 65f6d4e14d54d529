/// A line of a page in which the day of publication may stand.
struct DateLine: Sendable {
    /// Where the line stands, and how likely such a line's date is the article's.
    enum Place: Int, Sendable {
        /// Below the head: only a date with a word before it that says so counts.
        case body
        /// Among other words of the head.
        case head
        /// A masthead of several parts above the headline: its date is the day's on which the page was saved as
        /// often as the article's.
        case masthead
        /// Above the headline, among other words.
        case aboveHeadline
        /// Dates and bylines and nothing else, above the headline.
        case metadataAbove
        /// The same below it.
        case metadataBelow
    }

    let text: String
    let place: Place
    /// Whether a row of `furniture.tsv` or the mark-up says what the line's dates are; nil without.
    var label: DateLabel?

    init(text: String, place: Place, label: DateLabel? = nil) {
        (self.text, self.place, self.label) = (text, place, label)
    }
}

/// What a word before a date says of it.
enum DateLabel: Sendable {
    case published, updated
}
