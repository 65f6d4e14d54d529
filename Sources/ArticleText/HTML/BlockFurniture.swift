import Dictionaries

/// Holds the story's blocks against the words of `furniture.tsv`.
///
/// - Note: The only place where HTML meets the reader of lines.
struct BlockFurniture {
    let reader: LineReader

    /// Longer blocks are no furniture.
    private static let longest = 220

    func clean(_ content: inout HTMLContent) {
        var isAfterEnd = false
        var isInBox = false
        let body = content.body
        let lastProse = body.last { content.page.blocks[$0].isProse } ?? 0
        for index in body {
            let block = content.page.blocks[index]
            if isAfterEnd {
                content.remove(index, by: .afterStory)
                continue
            }
            if isInBox, block.linkShare > 0.5 {
                content.remove(index, by: .linkDensity)
                continue
            }
            isInBox = false
            guard block.text.count <= Self.longest else { continue }
            let phrase = Phrase(bytes: content.page.text(block))
            let line = PageLine(phrase, startsBlock: true, endsBlock: true)
            let role = reader.role(of: line)
            guard isFurniture(role, line, isTail: index > lastProse, block) else { continue }
            content.remove(index, by: .line(role.rule))
            if case .heading(let kind, _) = role {
                isInBox = true
                isAfterEnd = kind == .tail && index > lastProse
            }
        }
        dropTail(of: &content)
    }

    private func isFurniture(_ role: LineRole, _ line: PageLine, isTail: Bool, _ block: HTMLBlock) -> Bool {
        switch role {
        case .text, .section, .number: false
        case .heading, .furniture, .ticker, .rule, .copyright, .credit: true
        case .menu: block.linkLength > 0 || isTail
        case .address: block.linkLength > 0 || isTail
        case .date, .byline: isTail || line.isOwnBlock && block.length < 80
        }
    }

    /// Short lines behind the last paragraph are tags, codes, names: no sentence, no item of the text's lists.
    private func dropTail(of content: inout HTMLContent) {
        let body = content.body
        guard body.contains(where: { content.page.blocks[$0].isProse }) else { return }
        for index in body.reversed() {
            let block = content.page.blocks[index]
            let isShort = block.length < 60 && !block.endsSentence && block.marks < 2
            switch block.kind {
            case .paragraph, .heading, .caption: guard isShort else { return }
            default: return
            }
            content.remove(index, by: .afterStory)
        }
    }

    /// A dateline split off one of a story's first paragraphs.
    ///
    /// - Returns: nil where none has one, or so many that the story is a diary or a round-up.
    func dateline(in paragraphs: [String]) -> (paragraph: Int, text: String, rest: String)? {
        let found = paragraphs.prefix(12).enumerated().compactMap { index, paragraph in
            reader.datelines.dateline(of: Phrase(paragraph)).map {
                (paragraph: index, text: $0.place.text, rest: $0.rest.text)
            }
        }
        guard let first = found.first, found.count < 3, first.paragraph < 3,
            reader.furniture.row(.section, in: first.text)?.match != .whole
        else { return nil }
        return first
    }
}
