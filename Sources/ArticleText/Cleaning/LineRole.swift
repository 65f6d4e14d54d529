import Dictionaries

/// What a line of a page is, judged by itself.
enum LineRole: Hashable, Sendable {
    /// The article's own words, as far as the line alone can tell.
    case text
    /// The heading of a box, a list or the comments, known by the row of `furniture.tsv` in this line of it.
    case heading(Furniture.Kind, row: Int)
    /// A line that a row of `furniture.tsv` names.
    case furniture(row: Int)
    case menu
    /// Headlines running past: `+++ … +++`.
    case ticker
    /// A line of signs that parts sections.
    case rule
    /// Numbers only: a time stamp, a code.
    case number
    /// Dates and what is printed beside them.
    case date
    case byline
    /// A part of the paper: `WORLD`, `Opinion`.
    case section
    /// Who made a picture, without a caption.
    case credit
    /// An address of mail or web with few words around it.
    case address
    /// `© 2018 …`
    case copyright

    /// Whether a row of `furniture.tsv` names the line or its heading.
    var isFurniture: Bool {
        switch self {
        case .furniture, .heading: true
        default: false
        }
    }

    /// Whether such lines stand around a headline and tell about the article.
    var isMetadata: Bool { self == .date || self == .byline }

    /// The name of the rule that takes such a line away.
    var rule: String {
        switch self {
        case .text: "text"
        case .heading(_, let row), .furniture(let row): "furniture.tsv:\(row)"
        case .menu: "menu"
        case .ticker: "ticker"
        case .rule: "rule"
        case .number: "number"
        case .date: "date line"
        case .byline: "byline"
        case .section: "section"
        case .credit: "photo credit"
        case .address: "address"
        case .copyright: "copyright"
        }
    }
}
