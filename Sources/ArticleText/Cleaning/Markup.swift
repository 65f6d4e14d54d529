import Dictionaries

/// The text of a page that still has HTML tags, a paragraph a block; nil for a page without tags.
///
/// It is no HTML reader (`CorpusFiles` has one): it saves pages whose scraper kept the tags. What HTML itself
/// marks as furniture, by element or by class, is left out.
func textOfMarkup(_ page: String, furniture: Furniture) -> String? {
    let bytes = Array(page.utf8)
    guard ["</p>", "</div>", "</h1>", "</span>"].contains(where: { hasTag($0, in: bytes) }) else {
        return nil
    }
    var reader = MarkupReader(furniture: furniture)
    var rest = Substring(page)
    while let start = rest.firstIndex(of: "<") {
        reader.take(text: rest[..<start])
        rest = rest[start...]
        if hasPrefix("<!--", rest) {
            rest = rest.dropFirst(4)
            while !rest.isEmpty, !hasPrefix("-->", rest) { rest = rest.dropFirst() }
            rest = rest.dropFirst(3)
        } else if let end = rest.firstIndex(of: ">") {
            reader.take(tag: rest[rest.index(after: start)..<end])
            rest = rest[rest.index(after: end)...]
        } else {
            break
        }
    }
    reader.take(text: rest)
    return reader.text
}

private func hasTag(_ tag: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(tag.utf8)
    return bytes.indices.contains { bytes[$0] == wanted[0] && bytes[$0...].starts(with: wanted) }
}

private func hasPrefix(_ prefix: String, _ text: Substring) -> Bool { text.utf8.starts(with: prefix.utf8) }

/// Gathers text between tags.
private struct MarkupReader {
    let furniture: Furniture
    var text = ""
    /// The element that is being passed over, and how many of its name are open.
    private var passedOver: (name: String, depth: Int)?

    init(furniture: Furniture) { self.furniture = furniture }

    mutating func take(text part: Substring) {
        guard passedOver == nil else { return }
        // A line end inside a paragraph is a blank to HTML.
        text += part.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
    }

    mutating func take(tag: Substring) {
        let isEnd = tag.first == "/"
        let name = (isEnd ? tag.dropFirst() : tag).prefix { $0.isLetter || $0.isNumber }.lowercased()
        if let open = passedOver {
            guard name == open.name, tag.last != "/" else { return }
            let depth = open.depth + (isEnd ? -1 : 1)
            passedOver = depth == 0 ? nil : (name, depth)
            return
        }
        if !isEnd, tag.last != "/", isFurniture(name, tag) {
            passedOver = (name, 1)
        } else if name == "br" {
            text += "\n"
        } else if name == "li", !isEnd {
            text += "\n• "
        } else if name == "a", isEnd {
            text += "  "
        } else if !inlineElements.contains(name) {
            text += "\n\n"
        }
    }

    private func isFurniture(_ name: String, _ tag: Substring) -> Bool {
        if furnitureElements.contains(name) { return true }
        guard blockElements.contains(name) else { return false }
        return classWords(of: tag).contains { furniture.row(.htmlClass, in: $0) != nil }
    }

    private func classWords(of tag: Substring) -> [String] {
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        return parts.indices.dropFirst().filter { index in
            index % 2 == 1 && (parts[index - 1].hasSuffix("class=") || parts[index - 1].hasSuffix("id="))
        }.flatMap { foldedWords(parts[$0]) }
    }
}

private let furnitureElements: Set = [
    "script", "style", "nav", "aside", "form", "button", "noscript", "svg", "iframe", "select", "title",
]
private let blockElements: Set = ["div", "ul", "ol", "section", "p", "header", "footer", "table"]
private let inlineElements: Set = [
    "a", "b", "i", "u", "em", "strong", "span", "small", "sup", "sub", "font", "abbr", "cite", "q", "mark",
    "time",
    "img", "wbr", "s", "code", "label",
]
