/// A line of the page around its headline, as a reader sees it.
struct HeadLine {
    let text: String
    /// The nodes of the tree that it was made of.
    let nodes: Range<Int>
    let isAboveHeadline: Bool
    /// Whether it is long enough to be the article's own paragraph.
    let isProse: Bool
}
