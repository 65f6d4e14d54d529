import Markup

/// Why a part of a page is none of the article's.
enum HTMLRule: Hashable, Sendable {
    /// A row of `markup.tsv`, by its line, found among the names of the element.
    case row(Int)
    /// Its element says so: `nav`, `footer`.
    case tag(Tag)
    case hidden
    case linkDensity
    /// One of several like parts that lead to other pages.
    case cards
    /// Beside the part of the page that holds the story.
    case outside
    case caption(row: Int?)
    /// Stands around the headline and tells about the article.
    case head(row: Int?)
    case subtitle
    case headline
    case repeated
    case afterStory
    /// Named by the words of the line itself.
    case line(String)

    /// As `explain --cleaning` prints it.
    var name: String {
        switch self {
        case .row(let line): "markup.tsv:\(line)"
        case .tag(let tag): "\(tag)"
        case .hidden: "hidden"
        case .linkDensity: "link density"
        case .cards: "cards"
        case .outside: "outside the story"
        case .caption(let row): row.map { "markup.tsv:\($0)" } ?? "caption"
        case .head(let row): row.map { "markup.tsv:\($0)" } ?? "head of the article"
        case .subtitle: "subtitle"
        case .headline: "headline"
        case .repeated: "repeated text"
        case .afterStory: "after the last sentence"
        case .line(let rule): rule
        }
    }
}
