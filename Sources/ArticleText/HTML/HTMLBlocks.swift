import Dictionaries
import Markup

/// A page's text as blocks, in the order of the page, and what its elements tell.
struct HTMLBlocks: Sendable {
    let tree: MarkupTree
    /// By node.
    let marks: [NodeMarks]
    let bytes: [UInt8]
    var blocks: [HTMLBlock]

    init(tree: MarkupTree, words: MarkupWords) {
        let marks = tree.nodes.indices.map { node in
            tree.nodes[node].attributes.isEmpty ? .none : NodeMarks(of: node, in: tree, words: words)
        }
        var walk = BlockWalk(tree: tree, marks: marks)
        walk.run()
        (self.tree, self.marks) = (tree, marks)
        (bytes, blocks) = (walk.text.bytes, walk.blocks)
    }

    func text(_ block: HTMLBlock) -> ArraySlice<UInt8> { bytes[block.text] }

    func string(_ block: HTMLBlock) -> String { String(decoding: text(block), as: UTF8.self) }
}

/// Walks over a page once and cuts its text into blocks.
private struct BlockWalk {
    let tree: MarkupTree
    let marks: [NodeMarks]
    var text = BlockText()
    var blocks: [HTMLBlock] = []
    /// The elements around the walk that matter to it.
    private var open: [Frame]
    private var afterBreak = false

    private struct Frame {
        let end: Int
        /// The innermost block.
        let node: Int
        let kind: HTMLBlock.Kind
        let isLink: Bool
        let keepsLines: Bool
        let isBlock: Bool
    }

    init(tree: MarkupTree, marks: [NodeMarks]) {
        (self.tree, self.marks) = (tree, marks)
        open = [
            Frame(
                end: .max, node: 0, kind: .paragraph, isLink: false, keepsLines: false, isBlock: true)
        ]
    }

    mutating func run() {
        var node = 0
        while node < tree.nodes.count {
            close(before: node)
            node = step(at: node)
        }
        flush()
    }

    private mutating func close(before node: Int) {
        while let last = open.last, last.end <= node {
            if last.isBlock { flush() }
            open.removeLast()
        }
    }

    private mutating func flush() {
        afterBreak = false
        guard !text.isEmpty, let frame = open.last else { return }
        blocks.append(text.finished(kind: frame.kind, node: frame.node))
    }

    private mutating func step(at node: Int) -> Int {
        let tag = tree.nodes[node].tag
        switch tag {
        case .text: take(node)
        case .br: takeBreak()
        case .script, .style, .head, .template, .svg, .select, .textarea, .option, .iframe, .object, .embed:
            return tag == .head ? pass(head: node) : Int(tree.nodes[node].end)
        case .a: push(node, isBlock: isApart(node), isLink: true)
        default: if tag.isBlock || isApart(node) { push(node, isBlock: true) }
        }
        return node + 1
    }

    /// A head that libxml2 left open holds the page.
    private func pass(head: Int) -> Int {
        tree.descendants(of: head).contains { [.p, .h1, .div, .article].contains(tree.nodes[$0].tag) }
            ? head + 1 : Int(tree.nodes[head].end)
    }

    /// Whether an inline element is printed or taken away by itself.
    private func isApart(_ node: Int) -> Bool {
        switch tree.nodes[node].tag {
        case .button, .label, .noscript, .video, .audio, .picture, .other, .header, .footer, .nav, .aside:
            return tree.nodes[node].tag != .other || !marks[node].words.isEmpty
        default: break
        }
        let words = marks[node].words
        return marks[node].isHidden
            || [.furniture, .caption, .comments, .hidden, .credit].contains { words[$0] != nil }
    }

    private mutating func take(_ node: Int) {
        guard let frame = open.last else { return }
        let before = text.length
        text.append(tree.bytes(ofText: node), isLink: frame.isLink, keepsLines: frame.keepsLines)
        if text.length > before { afterBreak = false }
    }

    /// One is a blank, two make a new block.
    private mutating func takeBreak() {
        if afterBreak { flush() } else { text.owesBlank() }
        afterBreak = !text.isEmpty
    }

    private mutating func push(_ node: Int, isBlock: Bool, isLink: Bool = false) {
        guard let frame = open.last else { return }
        let tag = tree.nodes[node].tag
        if isBlock {
            // The cells of a row are one block.
            if (tag == .td || tag == .th), frame.kind == .tableRow { return text.owesBlank() }
            flush()
        }
        open.append(
            Frame(
                end: Int(tree.nodes[node].end), node: isBlock ? node : frame.node,
                kind: isBlock ? kind(of: node, in: frame.kind) : frame.kind,
                isLink: frame.isLink || isLink, keepsLines: frame.keepsLines || tag == .pre, isBlock: isBlock)
        )
    }

    private func kind(of node: Int, in outer: HTMLBlock.Kind) -> HTMLBlock.Kind {
        switch tree.nodes[node].tag {
        case .h1: .heading(level: 1)
        case .h2: .heading(level: 2)
        case .h3: .heading(level: 3)
        case .h4: .heading(level: 4)
        case .h5: .heading(level: 5)
        case .h6: .heading(level: 6)
        case .li, .dt, .dd: .listItem
        case .blockquote: .quote
        case .pre: .preformatted
        case .tr: isDataRow(node) ? .tableRow : .paragraph
        case .figcaption, .caption: .caption
        case .p, .div, .span, .section, .td, .th: outer
        default: outer == .tableRow ? .tableRow : .paragraph
        }
    }

    /// Rows of tables that hold blocks lay a page out.
    private func isDataRow(_ node: Int) -> Bool {
        let end = Int(tree.nodes[node].end)
        guard end - node < 200 else { return false }
        return !(node + 1..<end).contains { inner in
            switch tree.nodes[inner].tag {
            case .table, .div, .h1, .h2, .h3, .ul, .ol, .form, .article, .section: true
            case .p: tree.nodes[inner].end > Int32(inner + 1) && tree.nodes[inner - 1].tag != .td
            case .br: tree.nodes[inner - 1].tag == .br
            default: false
            }
        }
    }
}
