import Markup

/// What an element of a feed tells, by its own name and that of its vocabulary.
enum FeedElement: Hashable {
    /// An item of RSS or an entry of Atom.
    case item
    case channel
    case title, link, body, summary, published, updated, author, identifier, language, tag
    /// Where an item was taken from; what stands in it is not the item's own.
    case source
    /// What no rule asks for, and all that stands in it.
    case other

    init(_ name: XMLName) {
        let known: FeedElement? =
            switch name.namespace {
            case "", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/",
                "http://channel.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss2":
                Self.rss[name.local]
            case "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#": Self.atom[name.local]
            case "http://purl.org/rss/1.0/modules/content/": name.local == "encoded" ? .body : nil
            case "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/": Self.dublinCore[name.local]
            default: nil
            }
        self = known ?? .other
    }

    private static let rss: [String: FeedElement] = [
        "item": .item, "channel": .channel, "title": .title, "link": .link, "description": .summary,
        "pubDate": .published, "author": .author, "guid": .identifier, "language": .language,
        "category": .tag, "source": .source,
    ]

    /// Atom 1.0 (RFC 4287) and 0.3 (`issued`, `modified`).
    private static let atom: [String: FeedElement] = [
        "entry": .item, "feed": .channel, "title": .title, "link": .link, "content": .body,
        "summary": .summary,
        "published": .published, "issued": .published, "updated": .updated, "modified": .updated,
        "author": .author, "id": .identifier, "category": .tag, "source": .source,
    ]

    private static let dublinCore: [String: FeedElement] = [
        "creator": .author, "date": .published, "issued": .published, "created": .published,
        "modified": .updated, "language": .language, "subject": .tag,
    ]

    /// Whether the name is that of a feed's root: `rss`, `RDF`, `feed`.
    static func isRoot(_ name: XMLName) -> Bool {
        let rdf = XMLName("RDF", namespace: "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        return name == XMLName("rss") || name == rdf || FeedElement(name) == .channel
    }
}
