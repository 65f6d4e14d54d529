import Markup
import Model

/// Makes items of the events of a feed.
struct FeedBuilder {
    /// An element of which the text is wanted, and what is written inside it.
    private struct Leaf {
        let element: FeedElement
        /// Whether its text says what it means, so that `<` in it is no tag (`type="text"`, `type="xhtml"`).
        let isLiteral: Bool
        var text = ""
        /// How many elements inside it are open: those that name an author or a source, and mark-up.
        var transparent = 0
        var markup = 0
    }

    /// An item, or why there is none.
    enum Finished: Hashable {
        case item(FeedItem)
        case tooLong
    }

    private(set) var root: XMLName?
    /// What the feed says of all its items.
    private(set) var feed = FeedItem()
    private(set) var finished: [Finished] = []
    private var item: FeedItem?
    private var containers: [FeedElement] = []
    private var leaf: Leaf?
    /// How many elements are open that nobody asks for.
    private var skipped = 0
    private let limit: Int
    private var isOverLimit = false

    /// - Parameter limit: The largest text of an item that is kept, in bytes.
    init(limit: Int) { self.limit = limit }

    mutating func takeFinished() -> [Finished] {
        defer { finished = [] }
        return finished
    }

    mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .end(let name): end(name)
        case .text(let words): if skipped == 0 { add(words) }
        }
    }

    private mutating func start(_ name: XMLName, _ attributes: [XMLAttribute]) {
        if skipped > 0 {
            skipped += 1
        } else if let leaf {
            startInside(leaf, name, attributes)
        } else {
            begin(name, attributes)
        }
    }

    private mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) {
        let element = root == nil ? .channel : FeedElement(name)
        root = root ?? name
        switch element {
        case .other: skipped = 1
        case .channel: containers.append(element)
        case .item:
            containers.append(element)
            item = FeedItem()
            isOverLimit = false
        default:
            let type = attributes.first { $0.name == XMLName("type") }?.value
            leaf = Leaf(element: element, isLiteral: type == "text" || type == "xhtml")
        }
        tellAttributes(of: element, attributes)
    }

    /// Atom writes addresses and categories as attributes.
    private mutating func tellAttributes(of element: FeedElement, _ attributes: [XMLAttribute]) {
        let value = { name in attributes.first { $0.name == XMLName(name) }?.value }
        switch element {
        case .link where (value("rel") ?? "alternate") == "alternate": value("href").map { tell(.link, $0) }
        case .tag: (value("label") ?? value("term")).map { tell(.tag, $0) }
        case .item, .channel:
            let name = XMLName("lang", namespace: "http://www.w3.org/XML/1998/namespace")
            attributes.first { $0.name == name }.map { tell(.language, $0.value) }
        default: break
        }
    }

    /// Inside an author or a source only its name counts (RFC 4287 §3.2); inside text all is mark-up.
    private mutating func startInside(_ leaf: Leaf, _ name: XMLName, _ attributes: [XMLAttribute]) {
        let namesLeaf: Bool =
            switch leaf.element {
            case .author: name.local == "name"
            case .source: name.local == "title"
            default: false
            }
        if leaf.markup > 0 || [.body, .summary, .title].contains(leaf.element) {
            self.leaf?.markup += 1
            append(XHTMLWriter.start(name, attributes))
        } else if namesLeaf {
            self.leaf?.transparent += 1
        } else {
            skipped = 1
        }
    }

    private mutating func end(_ name: XMLName) {
        if skipped > 0 {
            skipped -= 1
        } else if let leaf, leaf.markup > 0 {
            self.leaf?.markup -= 1
            append(XHTMLWriter.end(name))
        } else if let leaf, leaf.transparent > 0 {
            self.leaf?.transparent -= 1
        } else if let leaf {
            tell(leaf.element, leaf.text)
            self.leaf = nil
        } else if containers.popLast() == .item {
            endItem()
        }
    }

    private mutating func endItem() {
        if isOverLimit { finished.append(.tooLong) } else if let item { finished.append(.item(item)) }
        item = nil
    }

    private mutating func tell(_ element: FeedElement, _ words: String) {
        if item != nil { item?.take(element, words) } else { feed.take(element, words) }
    }

    private mutating func add(_ words: String) {
        guard let leaf else { return }
        append(leaf.isLiteral || leaf.markup > 0 ? XHTMLWriter.escaped(words) : words)
    }

    private mutating func append(_ words: String) {
        guard let leaf, leaf.text.utf8.count + words.utf8.count <= limit else {
            isOverLimit = true
            return
        }
        self.leaf?.text += words
    }
}
