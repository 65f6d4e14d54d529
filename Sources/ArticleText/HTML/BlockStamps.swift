import Dictionaries
import Markup
import Model

/// Finds the stamps of a live blog's entries among a story's blocks.
struct BlockStamps {
    let reader: LineReader

    /// The stamp of each of the story's blocks that begins an entry; those of its blocks that are nothing but a stamp
    /// are taken away.
    ///
    /// - Returns: By the block's place in `body`; empty for a story with fewer than three.
    func take(from content: inout HTMLContent) -> [EntryStamps.Stamp?] {
        var walk = StampWalk(content: content, reader: reader)
        walk.run()
        guard walk.stamps.count >= 3 else { return [] }
        for block in walk.headings { content.restore(block) }
        for block in walk.ownBlocks { content.remove(block, by: .line("entry's time")) }
        return content.body.map { walk.stamps[$0] }
    }
}

/// Goes over a story's blocks once and keeps the last stamp until a block of the story's text comes.
private struct StampWalk {
    let content: HTMLContent
    let reader: LineReader
    /// By block.
    private(set) var stamps: [Int: EntryStamps.Stamp] = [:]
    /// Blocks of the story's text that are stamps.
    private(set) var ownBlocks: [Int] = []
    /// Headings of entries that were taken for a part of the page's head.
    private(set) var headings: [Int] = []
    private var heading: Int?
    private var pending: (block: Int, stamp: EntryStamps.Stamp)?
    /// The `time` elements not yet passed.
    private var times: ArraySlice<Int>

    /// A name, a share button and a heading's label may stand between a stamp and its entry.
    private static let farthest = 4
    private static let longest = 60

    init(content: HTMLContent, reader: LineReader) {
        (self.content, self.reader) = (content, reader)
        times = content.page.tree.elements(.time, in: content.story)[...]
    }

    mutating func run() {
        let page = content.page
        let end = Int(page.tree.nodes[content.story].end)
        for index in page.blocks.indices.dropFirst((content.headline ?? -1) + 1) {
            let node = page.blocks[index].node
            if node >= content.story, node < end { step(index) }
        }
    }

    private mutating func step(_ index: Int) {
        let moment = moment(in: index)
        let isText = content.rules[index] == nil
        if let stamp = stamp(of: index, moment) {
            (pending, heading) = ((index, stamp), nil)
            if isText { ownBlocks.append(index) }
        } else if isText {
            begin(at: index, moment)
        } else if isHeadingOfEntry(index) {
            heading = index
        }
    }

    private mutating func begin(at index: Int, _ moment: EntryStamps.Stamp?) {
        let stamp = pendingStamp(at: index)
        if stamp != nil, let heading { headings.append(heading) }
        stamps[stamp == nil ? index : heading ?? index] = stamp ?? opening(of: index, moment)
        (pending, heading) = (nil, nil)
    }

    /// A short heading above the first paragraph, in one element with a stamp.
    private func isHeadingOfEntry(_ index: Int) -> Bool {
        guard let pending, content.rules[index] == .head(row: nil),
            case .heading = content.page.blocks[index].kind
        else { return false }
        return sharesElement(pending.block, index)
    }

    private func pendingStamp(at index: Int) -> EntryStamps.Stamp? {
        guard let pending, index - pending.block <= Self.farthest else { return nil }
        // Above the first paragraph the page's own date stands, too: an entry's stands in one element with it.
        if case .head = content.rules[pending.block], !sharesElement(pending.block, index) { return nil }
        return pending.stamp
    }

    /// Whether an element inside the story's holds both blocks.
    private func sharesElement(_ first: Int, _ second: Int) -> Bool {
        let page = content.page
        var node = page.blocks[first].node
        while node > content.story {
            if page.blocks[second].node < Int(page.tree.nodes[node].end) { return true }
            node = Int(page.tree.nodes[node].parent)
        }
        return false
    }

    // MARK: One block

    /// The stamp that a short block is.
    private func stamp(of index: Int, _ moment: EntryStamps.Stamp?) -> EntryStamps.Stamp? {
        let page = content.page
        let block = page.blocks[index]
        let text = page.text(block)
        guard block.length <= Self.longest, text.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        let line = PageLine(Phrase(page.string(block)), startsBlock: true, endsBlock: true)
        let isLabelled = [Furniture.Kind.published, .updated].contains {
            reader.furniture.row($0, in: line.words) != nil
        }
        guard !isLabelled, !line.endsSentence else { return nil }
        return reader.stamps.stamp(line, role: reader.role(of: line)).map { moment ?? $0 }
    }

    /// The stamp that a paragraph begins with.
    private func opening(of index: Int, _ moment: EntryStamps.Stamp?) -> EntryStamps.Stamp? {
        let text = content.page.text(content.page.blocks[index])
        guard text.prefix(2).contains(where: { $0 &- 0x30 < 10 }) else { return nil }
        return reader.stamps.opening(Phrase(bytes: text)).map { moment ?? $0 }
    }

    /// What the attribute of a `time` element tells whose words the block begins with.
    private mutating func moment(in index: Int) -> EntryStamps.Stamp? {
        let page = content.page
        let block = page.blocks[index]
        times = times.drop { $0 < block.node }
        guard let time = times.first, time < Int(page.tree.nodes[block.node].end) else { return nil }
        let words = page.tree.lineText(of: time).utf8
        guard !words.isEmpty, page.text(block).starts(with: words) else { return nil }
        times = times.dropFirst()
        guard let value = page.tree.value(of: .datetime, of: time),
            let found = reader.dates.dates(in: value).first, let clock = found.time,
            case .day(let day) = found.reading
        else { return nil }
        return EntryStamps.Stamp(time: clock, day: day)
    }
}
