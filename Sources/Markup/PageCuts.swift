/// Cuts what no reader of a page asks for and libxml2 is slow to read: scripts and styles, and the attributes of an
/// element that has more than any page written for readers.
///
/// - Note: libxml2 compares each attribute with all before it: a million of them would keep it busy for hours.
struct PageCuts {
    private let html: ArraySlice<UInt8>
    private var position: Int
    /// What is to be left out, in the order of the page.
    private var cuts: [Range<Int>] = []

    /// Attributes an element keeps.
    private static let most = 256
    private static let script = Array("script".utf8)
    private static let style = Array("style".utf8)
    private static let linkedData = Array("ld+json".utf8)
    private static let commentStart = Array("!--".utf8)
    private static let commentEnd = Array("->".utf8)

    private init(_ html: ArraySlice<UInt8>) {
        self.html = html
        position = html.startIndex
    }

    /// The page without scripts other than JSON-LD, styles, and attributes that are too many; nil where it has none.
    static func bounded(_ html: ArraySlice<UInt8>) -> [UInt8]? {
        var bound = PageCuts(html)
        bound.findCuts()
        guard !bound.cuts.isEmpty else { return nil }
        var kept: [UInt8] = []
        kept.reserveCapacity(html.count)
        var start = html.startIndex
        for cut in bound.cuts {
            kept += html[start..<cut.lowerBound]
            start = cut.upperBound
        }
        return kept + html[start...]
    }

    private mutating func findCuts() {
        while let start = firstIndex(of: 0x3C, from: position), start + 1 < html.endIndex {
            position = start + 1
            if isLetter(html[position]) {
                passTag()
            } else if starts(with: Self.commentStart, at: position) {
                passComment()
            }
        }
    }

    private func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        let bytes = html.span
        var offset = start - html.startIndex
        while offset < bytes.count {
            if bytes[offset] == byte { return offset + html.startIndex }
            offset += 1
        }
        return nil
    }

    private mutating func passComment() {
        position += 3
        while let dash = firstIndex(of: 0x2D, from: position) {
            position = dash + 1
            if starts(with: Self.commentEnd, at: position) { return }
        }
        position = html.endIndex
    }

    private mutating func passTag() {
        let name = position
        while position < html.endIndex, isLetter(html[position]) { position += 1 }
        let nameEnd = position
        passAttributes()
        let tag = name..<position
        for raw in [Self.script, Self.style] where nameEnd - name == raw.count && starts(with: raw, at: name)
        {
            let text = position < html.endIndex ? position + 1 : position
            guard passRawText(of: raw), text < position - 1, mayDrop(raw, tag) else { continue }
            cuts.append(text..<position - 1)
        }
    }

    /// Whether nobody reads the text of an element: not of one that is empty, as libxml2 has it, nor of JSON-LD.
    private func mayDrop(_ raw: [UInt8], _ tag: Range<Int>) -> Bool {
        if html[tag].last == 0x2F { return false }
        return raw == Self.style || !tag.contains { starts(with: Self.linkedData, at: $0) }
    }

    /// Up to the sign that ends the tag.
    private mutating func passAttributes() {
        var count = 0
        var cut: Int?
        while position < html.endIndex, html[position] != 0x3E {
            if isBlank(html[position]) || html[position] == 0x2F {
                position += 1
                continue
            }
            count += 1
            if count == Self.most + 1 { cut = position }
            passAttribute()
        }
        if let cut { cuts.append(cut..<position) }
    }

    private mutating func passAttribute() {
        while position < html.endIndex, !isBlank(html[position]), html[position] != 0x3E {
            let isValue = html[position] == 0x3D
            position += 1
            guard isValue else { continue }
            while position < html.endIndex, isBlank(html[position]) { position += 1 }
            if position < html.endIndex, html[position] == 0x22 || html[position] == 0x27 {
                position = firstIndex(of: html[position], from: position + 1).map { $0 + 1 } ?? html.endIndex
            }
        }
    }

    /// Up to the name of the end tag.
    ///
    /// - Returns: Whether there is one; then the position is behind its first sign.
    private mutating func passRawText(of name: [UInt8]) -> Bool {
        while let start = firstIndex(of: 0x3C, from: position) {
            position = start + 1
            if start + 1 < html.endIndex, html[position] == 0x2F, starts(with: name, at: position + 1) {
                return true
            }
        }
        position = html.endIndex
        return false
    }

    /// Whether a text, in small letters, stands at a place, in any case.
    private func starts(with text: [UInt8], at place: Int) -> Bool {
        guard place + text.count <= html.endIndex else { return false }
        return text.indices.allSatisfy { index in
            let byte = html[place + index]
            return byte == text[index] || isLetter(byte) && byte | 0x20 == text[index]
        }
    }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
