/// Writes a tree from the starts, ends and texts that a parser reports in their order.
///
/// - Note: Every start is answered by an end; the parser sees to it.
struct MarkupBuilder {
    private(set) var tree: MarkupTree
    private let limits: MarkupLimits
    /// The elements around what comes next, the page itself first.
    private var open: [OpenElement]
    /// Whether a blank line end, seen now, stands between blocks and so shows nothing.
    private var isBetweenBlocks = true
    /// Whether the text of the innermost element is left out: a script's, a style's.
    private var dropsText = false

    private struct OpenElement {
        let node: Int32
        /// A paragraph that ended where a block began in it, or an element too deep for a node of its own.
        var isOver: Bool
    }

    /// How many elements deep a page may be before the rest is left out; beyond `limits.depth` they are joined.
    private static let deepest = 4096

    init(limits: MarkupLimits, sizeOfPage: Int) {
        self.limits = limits
        tree = MarkupTree(nodes: [], attributes: [], bytes: [], cuts: [])
        tree.nodes.reserveCapacity(min(sizeOfPage / 32 + 16, limits.elements))
        tree.bytes.reserveCapacity(min(sizeOfPage / 2, limits.bytes))
        open = [OpenElement(node: 0, isOver: false)]
        tree.nodes.append(node(.other, in: 0))
    }

    /// Whether a limit is reached, so that nothing more is taken.
    var isFull: Bool {
        tree.nodes.count >= limits.elements || tree.bytes.count >= limits.bytes || open.count > Self.deepest
    }

    private var parent: Int32 { open.last { !$0.isOver }?.node ?? 0 }

    private func node(_ tag: Tag, in parent: Int32) -> MarkupTree.Node {
        let attributes = Int32(truncatingIfNeeded: tree.attributes.count)
        let text = Int32(truncatingIfNeeded: tree.bytes.count)
        return MarkupTree.Node(
            tag: tag, parent: parent, end: Int32(truncatingIfNeeded: tree.nodes.count + 1),
            attributes: attributes..<attributes, text: text..<text)
    }

    /// - Returns: Whether the element has a node of its own, to which `take(attribute:value:)` may add.
    mutating func start(_ tag: Tag) -> Bool {
        if tag.endsParagraph { endParagraph() }
        if tag.isBlock || tag == .br { isBetweenBlocks = true }
        dropsText = tag == .style || tag == .script
        guard open.count <= limits.depth else {
            cut(.depth)
            open.append(OpenElement(node: 0, isOver: true))
            return false
        }
        open.append(OpenElement(node: Int32(truncatingIfNeeded: tree.nodes.count), isOver: false))
        tree.nodes.append(node(tag, in: open.dropLast().last { !$0.isOver }?.node ?? 0))
        return true
    }

    private mutating func endParagraph() {
        guard let last = open.last, !last.isOver, tree.nodes[Int(last.node)].tag == .p else { return }
        close(last.node)
        open[open.count - 1].isOver = true
    }

    /// Adds to the element that was started last.
    mutating func take(attribute name: AttributeName, value: some Collection<UInt8>) {
        let start = Int32(truncatingIfNeeded: tree.bytes.count)
        if name == .type, dropsText, tree.nodes[tree.nodes.count - 1].tag == .script {
            dropsText = !isLinkedData(value)
        }
        tree.bytes.append(contentsOf: value)
        let end = Int32(truncatingIfNeeded: tree.bytes.count)
        tree.attributes.append(MarkupTree.Attribute(name: name, value: start..<end))
        let node = tree.nodes.count - 1
        let first = tree.nodes[node].attributes.lowerBound
        tree.nodes[node].attributes = first..<Int32(truncatingIfNeeded: tree.attributes.count)
        tree.nodes[node].text = end..<end
    }

    mutating func end(_ tag: Tag) {
        guard open.count > 1, let last = open.popLast() else { return }
        if !last.isOver { close(last.node) }
        if tag.isBlock || tag == .br { isBetweenBlocks = true }
        dropsText = false
    }

    private mutating func close(_ node: Int32) {
        tree.nodes[Int(node)].end = Int32(truncatingIfNeeded: tree.nodes.count)
    }

    /// Text of the innermost element; it may come in pieces.
    mutating func take(text: some Collection<UInt8>) {
        guard !dropsText else { return }
        if isBetweenBlocks {
            guard !text.allSatisfy(isBlank) else { return }
            isBetweenBlocks = false
        }
        let parent = parent
        let last = tree.nodes.count - 1
        if tree.nodes[last].tag != .text || tree.nodes[last].parent != parent {
            tree.nodes.append(node(.text, in: parent))
        }
        tree.bytes.append(contentsOf: text)
        let node = tree.nodes.count - 1
        let start = tree.nodes[node].text.lowerBound
        tree.nodes[node].text = start..<Int32(truncatingIfNeeded: tree.bytes.count)
    }

    /// The tree, what is still open closed.
    mutating func finished() -> MarkupTree {
        if tree.nodes.count >= limits.elements { cut(.elements) }
        if tree.bytes.count >= limits.bytes { cut(.bytes) }
        while let last = open.popLast() { if !last.isOver { close(last.node) } }
        return tree
    }

    mutating func cut(_ cut: MarkupCut) {
        if !tree.cuts.contains(cut) { tree.cuts.append(cut) }
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether a script's type is JSON-LD's, a parameter behind it aside.
private func isLinkedData(_ type: some Collection<UInt8>) -> Bool {
    let name = type.drop(while: isBlank).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return name.starts(with: "application/ld+json".utf8)
}
