import Bytes

extension CorpusFileKind {
    /// What a file is by its beginning; `.page` for any text that is nothing else.
    init(beginning bytes: [UInt8]) {
        let mark = ByteOrderMark(bytes).map(\.length) ?? 0
        let text = bytes[mark...].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        switch text.first {
        case UInt8(ascii: "{"): self = Self.isLines(text) ? .lines : .json
        case UInt8(ascii: "["): self = .json
        case UInt8(ascii: "<"): self = Self.markup(text)
        default: self = text.starts(with: "WARC/".utf8) ? .warc : .page
        }
    }

    /// Whether the first line is a whole object, and another begins behind it.
    private static func isLines(_ text: ArraySlice<UInt8>) -> Bool {
        guard let end = text.firstIndex(of: 0x0A) else { return false }
        let line = text[..<end]
        let behind = text[end...].first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
        return behind == UInt8(ascii: "{") && (try? readJSON(Array(line))) != nil
    }

    private static func markup(_ text: ArraySlice<UInt8>) -> CorpusFileKind {
        var rest = text
        while rest.first == UInt8(ascii: "<") {
            let name = rest.dropFirst().prefix {
                $0 != 0x20 && $0 != UInt8(ascii: ">") && !(0x09...0x0D).contains($0)
            }
            let lowered = String(decoding: name, as: UTF8.self).lowercased()
            if ["rss", "feed", "rdf:rdf"].contains(lowered) { return .feed }
            if lowered == "!doctype", isHTMLDoctype(rest) { return .html }
            guard lowered.hasPrefix("?") || lowered.hasPrefix("!") else {
                return htmlTags.contains(lowered) ? .html : text.starts(with: "<?xml".utf8) ? .xml : .page
            }
            rest = afterTag(rest, isComment: lowered.hasPrefix("!--"))
            rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
        }
        return text.starts(with: "<?xml".utf8) ? .xml : .page
    }

    private static func isHTMLDoctype(_ tag: ArraySlice<UInt8>) -> Bool {
        let words = tag.prefix { $0 != UInt8(ascii: ">") }.split(separator: 0x20)
        return words.count > 1 && String(decoding: words[1], as: UTF8.self).lowercased() == "html"
    }

    private static func afterTag(_ tag: ArraySlice<UInt8>, isComment: Bool) -> ArraySlice<UInt8> {
        var rest = tag
        while let end = rest.firstIndex(of: UInt8(ascii: ">")) {
            let isEnd = !isComment || rest[..<end].suffix(2).elementsEqual("--".utf8)
            rest = rest[(end + 1)...]
            if isEnd { return rest }
        }
        return []
    }

    /// Elements with which a page, or a piece of one, begins.
    private static let htmlTags: Set = [
        "html", "head", "body", "meta", "title", "link", "script", "style", "article", "main", "section",
        "div",
        "p", "h1", "h2", "table", "span", "header",
    ]
}
