/// What a file of the corpus holds.
package enum CorpusFileKind: Hashable, Sendable {
    /// The text of one page.
    case page
    case html
    case markdown
    /// One JSON record, or a list of them.
    case json
    /// A JSON record on each line.
    case lines
    case csv
    case tsv
    /// RSS or Atom.
    case feed
    /// XML of which only a look inside tells what it is.
    case xml
    case warc

    /// By the extension of a name; nil for any other.
    init?(named kind: String) {
        switch kind {
        case "txt", "text": self = .page
        case "html", "htm", "xhtml": self = .html
        case "md", "markdown": self = .markdown
        case "json": self = .json
        case "ndjson", "jsonl": self = .lines
        case "csv": self = .csv
        case "tsv": self = .tsv
        case "rss", "atom", "rdf": self = .feed
        case "xml": self = .xml
        case "warc", "wet": self = .warc
        default: return nil
        }
    }

    /// Whether a file holds one article, whose metadata may stand in a sidecar.
    var isOneArticle: Bool {
        switch self {
        case .page, .html, .markdown: true
        default: false
        }
    }
}
