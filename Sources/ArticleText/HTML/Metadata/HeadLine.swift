import Dictionaries

/// A line of the page around its headline, as a reader sees it.
struct HeadLine {
    let phrase: Phrase
    /// What it prints of dates.
    let dates: [PrintedDate]
    /// The nodes of the tree that it was made of.
    let nodes: Range<Int>
    /// The first of them that is a text.
    let firstText: Int?
    let isAboveHeadline: Bool
    /// Whether it is long enough to be the article's own paragraph.
    let isProse: Bool

    var text: String { phrase.text }
    var words: ArraySlice<FoldedWord> { phrase.words }
}
