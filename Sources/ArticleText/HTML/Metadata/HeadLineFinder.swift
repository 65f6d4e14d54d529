import Dictionaries
import Markup

/// Gathers the lines around a page's headline: kicker, standfirst, byline, dates.
struct HeadLineFinder {
    let tree: MarkupTree
    /// The element of the headline.
    let headline: Int
    let dates: DateFinder

    /// A line before its words are looked at.
    private struct PrintedLine {
        let bytes: [UInt8]
        let nodes: Range<Int>
    }

    /// The bytes of a line in which dates are looked for: a longer one is a whole text.
    private let longest = 4000
    private let linesAbove = 10
    private let linesBelow = 40

    /// From some lines above the headline to the second paragraph of the article.
    func lines() -> [HeadLine] {
        let above = lines(from: start, to: headline).suffix(linesAbove).map(headLine)
        let end = Int(tree.nodes[headline].end)
        var below: [HeadLine] = []
        var prose = 0
        for printed in lines(from: end, to: tree.nodes.count) {
            let line = headLine(printed)
            below.append(line)
            prose += line.isProse ? 1 : 0
            if prose == 2 || below.count == linesBelow { break }
        }
        return above + below
    }

    /// The first node of the part of the page that the headline heads: an `article` or `main` around it, else some
    /// elements before it.
    private var start: Int {
        var node = headline
        while let parent = tree.parent(of: node) {
            node = parent
            if tree.nodes[node].tag == .article || tree.nodes[node].tag == .main { return node }
        }
        return max(0, headline - 200)
    }

    /// The lines that begin between two nodes, found lazily: a page goes on long after its head.
    private func lines(from start: Int, to end: Int) -> some Sequence<PrintedLine> {
        sequence(state: start) { (position: inout Int) -> PrintedLine? in
            while position < end {
                if let line = line(at: &position, end: end) { return line }
            }
            return nil
        }
    }

    /// The line that begins at a node; nil where there is none. The position moves behind it.
    private func line(at position: inout Int, end: Int) -> PrintedLine? {
        var text = LineOfText()
        let first = position
        while position < end {
            let node = tree.nodes[position]
            guard position > 0 else {
                position += 1
                continue
            }
            if isSkipped(position) {
                position = max(position + 1, Int(node.end))
                if node.tag != .button { break }
                continue
            }
            if (node.tag.isBlock || node.tag == .br), !text.bytes.isEmpty { break }
            // Date and number of views stand side by side with no blank but the style sheet's.
            if node.tag == .span || node.tag == .time || endsSpan(before: position) { text.breakWord() }
            if node.tag == .text { text.append(tree.bytes(ofText: position)) }
            position += 1
            if !text.bytes.isEmpty, endsBlock(before: position) { break }
        }
        return text.bytes.isEmpty ? nil : PrintedLine(bytes: text.bytes, nodes: first..<position)
    }

    private func headLine(_ printed: PrintedLine) -> HeadLine {
        let bytes = PageText.line(printed.bytes)
        let dated =
            bytes.count <= longest ? bytes[...] : bytes[..<(bytes.prefix(longest).lastIndex(of: 0x20) ?? 0)]
        // Blanks stand only between words.
        let words = bytes.count { $0 == 0x20 } + 1
        return HeadLine(
            phrase: Phrase(bytes: bytes[...]), dates: dates.dates(in: dated), nodes: printed.nodes,
            firstText: printed.nodes.first { tree.nodes[$0].tag == .text },
            isAboveHeadline: printed.nodes.lowerBound < headline, isProse: words >= 25 || bytes.count >= 240)
    }

    /// Menus, boxes and forms say nothing of the article; nor does a page's own header, unless the headline is in it.
    private func isSkipped(_ index: Int) -> Bool {
        switch tree.nodes[index].tag {
        case .script, .style, .template, .noscript, .nav, .form, .select, .button, .svg, .dialog, .figure,
            .iframe,
            .h1:
            !(index..<Int(tree.nodes[index].end)).contains(headline) || index == headline
        case .aside, .footer:
            !(index..<Int(tree.nodes[index].end)).contains(headline) && !tree.isSmall(index)
        case .header: !(index..<Int(tree.nodes[index].end)).contains(headline) && index < headline
        default: tree.value(of: .hidden, of: index) != nil
        }
    }

    private func endsSpan(before index: Int) -> Bool {
        let before = tree.nodes[index - 1]
        let parent = Int(before.parent)
        return Int(tree.nodes[parent].end) == index
            && (tree.nodes[parent].tag == .span || tree.nodes[parent].tag == .time)
    }

    private func endsBlock(before index: Int) -> Bool {
        var node = index - 1
        while node > 0, Int(tree.nodes[node].end) == index {
            if tree.nodes[node].tag.isBlock { return true }
            node = Int(tree.nodes[node].parent)
        }
        return false
    }
}
