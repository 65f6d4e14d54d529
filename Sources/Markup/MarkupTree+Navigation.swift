extension MarkupTree {
    /// The nodes inside a node, at any depth, in the order of the page.
    package func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

    /// The nodes right inside a node, in the order of the page.
    package func children(of node: Int) -> Children {
        Children(tree: self, position: node + 1, end: Int(nodes[node].end))
    }

    /// The index of the element around a node; nil for the page itself.
    package func parent(of node: Int) -> Int? { node == 0 ? nil : Int(nodes[node].parent) }

    /// The value of an attribute: UTF-8, character references resolved; nil where the element has none.
    package func value(of name: AttributeName, of node: Int) -> ArraySlice<UInt8>? {
        let range = nodes[node].attributes
        for index in Int(range.lowerBound)..<Int(range.upperBound) where attributes[index].name == name {
            return bytes[Int(attributes[index].value.lowerBound)..<Int(attributes[index].value.upperBound)]
        }
        return nil
    }

    /// The same as a `String`.
    package func text(of name: AttributeName, of node: Int) -> String? {
        value(of: name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a run of text; empty for an element.
    package func bytes(ofText node: Int) -> ArraySlice<UInt8> {
        bytes[Int(nodes[node].text.lowerBound)..<Int(nodes[node].text.upperBound)]
    }

    /// The texts in a node one behind another as mark-up has them: blanks not collapsed, nothing between blocks.
    package func rawText(of node: Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in node..<Int(nodes[node].end) where nodes[index].tag == .text {
            text += bytes(ofText: index)
        }
        return text
    }

    /// The text in a node as a reader sees it in one line: blanks collapsed, a blank between blocks and for `br`;
    /// scripts and styles left out.
    package func lineText(of node: Int) -> String { String(decoding: lineBytes(of: node), as: UTF8.self) }

    /// The same as UTF-8.
    package func lineBytes(of node: Int) -> [UInt8] {
        var line = LineOfText()
        var index = node
        let end = Int(nodes[node].end)
        while index < end {
            let tag = nodes[index].tag
            if tag == .script || tag == .style || tag == .template {
                index = Int(nodes[index].end)
                continue
            }
            if tag == .text { line.append(bytes(ofText: index)) }
            if tag.isBlock || tag == .br || endsBlock(before: index) { line.breakWord() }
            index += 1
        }
        return line.bytes
    }

    /// How many bytes of text a node holds, blanks not collapsed.
    package func lengthOfTexts(in node: Int) -> Int {
        (node..<Int(nodes[node].end)).reduce(0) { $0 + nodes[$1].text.count }
    }

    /// Whether a block ended between the node before and this one.
    private func endsBlock(before index: Int) -> Bool {
        guard index > 0 else { return false }
        var node = index - 1
        while node > 0, Int(nodes[node].end) == index {
            if nodes[node].tag.isBlock { return true }
            node = Int(nodes[node].parent)
        }
        return false
    }

    /// The elements of some tags in a node, in the order of the page, the node itself not among them.
    package func elements(_ tags: Tag..., in node: Int = 0) -> [Int] {
        descendants(of: node).filter { tags.contains(nodes[$0].tag) }
    }
}

/// The nodes right inside one.
package struct Children: Sequence, IteratorProtocol {
    let tree: MarkupTree
    var position: Int
    let end: Int

    package mutating func next() -> Int? {
        guard position < end else { return nil }
        defer { position = Int(tree.nodes[position].end) }
        return position
    }
}

/// Text whose runs of blanks become one.
package struct LineOfText {
    package private(set) var bytes: [UInt8] = []
    private var isBlankOwed = false

    package init() {}

    package mutating func append(_ text: ArraySlice<UInt8>) {
        var start = text.startIndex
        while start < text.endIndex {
            var end = start
            while end < text.endIndex, !isBlank(text[end]) { end += 1 }
            if end > start {
                if isBlankOwed, !bytes.isEmpty { bytes.append(0x20) }
                isBlankOwed = false
                bytes += text[start..<end]
            }
            if end < text.endIndex { isBlankOwed = true }
            start = end + 1
        }
    }

    package mutating func breakWord() { isBlankOwed = true }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
