import Bytes

/// The lines of metadata at the head of a Markdown file: what web clippers, blogs and reader services write there.
///
/// Three forms are known: `---` lines around YAML, `+++` lines around TOML, and `Title: …`, `URL Source: …` lines
/// without a fence, up to an empty line or `Markdown Content:`. Of YAML and TOML only what people write in such
/// places is read: `name: text`, in quotation marks or not, `[a, b]`, and lists of `- a` lines. A fence that is
/// never closed is a thematic break, and nothing is metadata.
struct FrontMatter {
    /// In the order of the text; texts and lists of texts.
    private(set) var members: [JSONMember] = []
    /// Where in the file the page itself begins, in bytes.
    private(set) var end = 0

    private let bytes: [UInt8]
    private var next = 0
    private var line = 0

    init(of bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
        end = next
        let first = nextLine()
        switch first.map({ String(decoding: $0, as: UTF8.self) }) {
        case "---": readFenced(sign: UInt8(ascii: ":"), fences: ["---", "..."])
        case "+++": readFenced(sign: UInt8(ascii: "="), fences: ["+++"])
        case .some: readHeaderLines()
        case nil: break
        }
    }

    private mutating func readFenced(sign: UInt8, fences: Set<String>) {
        var found: [JSONMember] = []
        while let text = nextLine() {
            if fences.contains(String(decoding: text, as: UTF8.self)) {
                (members, end) = (found, next)
                return
            }
            take(text, sign: sign, into: &found)
        }
    }

    /// A member, an item of the list above it, or something deeper that nobody asks for.
    private func take(_ text: ArraySlice<UInt8>, sign: UInt8, into found: inout [JSONMember]) {
        if let item = item(text), let last = found.last {
            found[found.count - 1] = JSONMember(
                name: last.name, position: last.position, node: appending(item, to: last.node))
        } else if text.first?.isBlank == false, text.first != UInt8(ascii: "#"),
            let member = member(text, sign: sign)
        {
            found.append(member)
        }
    }

    /// `- a` at the margin or further in.
    private func item(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let trimmed = text.drop { $0.isBlank }
        guard trimmed.first == UInt8(ascii: "-"), trimmed.dropFirst().first?.isBlank == true else {
            return nil
        }
        return trimmed.dropFirst(2)
    }

    private func appending(_ item: ArraySlice<UInt8>, to node: JSONNode) -> JSONNode {
        let items = node.elements ?? (node.string.map { $0.isEmpty } == true ? [] : [node])
        return JSONNode(value: .array(items + [scalar(item)]), position: node.position)
    }

    private func member(_ text: ArraySlice<UInt8>, sign: UInt8) -> JSONMember? {
        guard let colon = text.firstIndex(of: sign), colon > text.startIndex else { return nil }
        let name = unquoted(trimmed(text[..<colon]))
        let value = trimmed(text[(colon + 1)...])
        let node =
            value.first == UInt8(ascii: "[") && value.last == UInt8(ascii: "]")
            ? list(value.dropFirst().dropLast()) : scalar(value)
        return JSONMember(name: name, position: position, node: node)
    }

    private func list(_ text: ArraySlice<UInt8>) -> JSONNode {
        let items = text.split(separator: UInt8(ascii: ",")).map { scalar($0) }
        return JSONNode(value: .array(items), position: position)
    }

    private func scalar(_ text: ArraySlice<UInt8>) -> JSONNode {
        let value = trimmed(text)
        let isNothing = value.elementsEqual("null".utf8) || value.elementsEqual("~".utf8)
        return JSONNode(value: isNothing ? .null : .string(unquoted(value)), position: position)
    }

    private func unquoted(_ text: ArraySlice<UInt8>) -> String {
        guard text.count >= 2, let quote = text.first, text.last == quote,
            quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
        else { return String(decoding: text, as: UTF8.self) }
        let inner = String(decoding: text.dropFirst().dropLast(), as: UTF8.self)
        return quote == UInt8(ascii: "'")
            ? inner.replacing("''", with: "'") : inner.replacing("\\\"", with: "\"")
    }

    private func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let rest = text.drop { $0.isBlank }
        guard let last = rest.lastIndex(where: { !$0.isBlank }) else { return [] }
        return rest[...last]
    }

    private var position: JSONPosition { JSONPosition(offset: next, line: line) }

    /// The next line without its end; nil behind the last.
    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard next < bytes.count else { return nil }
        let start = next
        let stop = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        next = min(stop + 1, bytes.count)
        line += 1
        return bytes[start..<stop].last == 0x0D ? bytes[start..<stop].dropLast() : bytes[start..<stop]
    }
}

extension FrontMatter {
    /// `Title: …` on the first line, and lines of that form up to an empty one after `URL Source:` or `Markdown Content:`.
    private mutating func readHeaderLines() {
        next = end
        line = 0
        var found: [JSONMember] = []
        while let text = nextLine() {
            if text.isEmpty { continue }
            guard let member = member(text, sign: UInt8(ascii: ":")), let name = Self.headerNames[member.name]
            else { break }
            if member.name == Self.lastHeader {
                (members, end) = (found, next)
                return
            }
            found.append(JSONMember(name: name, position: member.position, node: member.node))
        }
    }

    private static let lastHeader = "Markdown Content"
    /// The names that Jina's reader writes, and those of our own record.
    private static let headerNames = [
        "Title": "title", "URL Source": "url", "Published Time": "published", lastHeader: "",
    ]
}
