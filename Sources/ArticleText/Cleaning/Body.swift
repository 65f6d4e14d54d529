import Dictionaries
import Model

/// Gathers an article's paragraphs from the lines of a page.
struct Body {
    struct Paragraph {
        var phrase: Phrase
        let line: PageLine
        /// What a line of its own before it, or its first word, tells of an entry that begins here.
        let stamp: EntryStamps.Stamp?
    }

    private(set) var paragraphs: [Paragraph] = []
    private(set) var removed: [Removal] = []
    private(set) var dateline: String?

    private let lines: [ReadLine]
    private let head: Head
    private let authors: AuthorFinder
    private let credits: PhotoCredits
    /// The words of the outlet's name; empty where it is unknown.
    private let outlet: ArraySlice<FoldedWord>
    private let headline: HeadlineKeys?

    init(lines: [ReadLine], head: Head, metadata: ArticleMetadata, reader: LineReader) {
        self.lines = lines
        self.head = head
        outlet = metadata.outlet.map { FoldedWord.words(in: $0)[...] } ?? []
        headline = head.headline.map { HeadlineKeys(lines[$0].line) }
        authors = AuthorFinder(lines: lines, head: head, bylines: reader.bylines)
        credits = reader.credits
        paragraphs.reserveCapacity(lines.count)
        gather(reader: reader)
        dropTail()
        dropBiography(of: metadata.author)
        splitDateline(reader.datelines)
    }

    private mutating func gather(reader: LineReader) {
        var stamp: EntryStamps.Stamp?
        for (index, line) in lines.enumerated() where index != head.headline {
            let printed = line.line.phrase
            if let reason = reasonAgainst(line, at: index) {
                removed.append(Removal(phrase: printed, reason: reason))
                if isEntryPlace(index) { stamp = reader.stamps.stamp(line.line, role: line.role) ?? stamp }
                continue
            }
            let own = stamp ?? reader.stamps.opening(printed)
            stamp = nil
            let caption = line.mayHaveCredit ? credits.caption(printed) : printed
            let text = withoutEnding(caption, furniture: reader.furniture)
            if text.bytes.count == printed.bytes.count {
                paragraphs.append(Paragraph(phrase: text, line: line.line, stamp: own))
                continue
            }
            removed.append(Removal(phrase: printed, reason: .named("credit or ending cut off")))
            if text.isEmpty { continue }
            let rest = PageLine(text, startsBlock: line.line.startsBlock, endsBlock: line.line.endsBlock)
            paragraphs.append(Paragraph(phrase: text, line: rest, stamp: own))
        }
    }

    /// Whether the stamp of a first entry may stand here: the lines right below the headline tell of the page.
    private func isEntryPlace(_ index: Int) -> Bool {
        index >= head.bodyStart || index + 1 == head.bodyStart && lines[index].role == .number
    }

    /// The rule by which a line is none of the article's; nil for a paragraph.
    private func reasonAgainst(_ line: ReadLine, at index: Int) -> Removal.Reason? {
        if let headline = head.headline, index < headline { return .named("above the headline") }
        if let box = line.box { return .box(box) }
        if headline?.isRepeated(by: line.line) == true { return .named("repeated headline") }
        let isHead = index < head.bodyStart
        if isHead, isOutletLine(line.line) { return .named("outlet") }
        // A round-up's first heading stands right above its paragraph.
        let isSubheading = index + 1 == head.bodyStart && !line.line.endsBlock
        switch line.role {
        case .text: break
        case .date: if isHead || isLabelled(line.line) { return .role(line.role) }
        case .section: if isHead, !isSubheading { return .role(line.role) }
        case .byline: if isHead || line.line.isOwnBlock { return .role(line.role) }
        default: return .role(line.role)
        }
        if line.line.marker == .bullet, line.line.words.count <= 4 { return .named("short list item") }
        return isHead ? reasonAgainst(headLine: line.line, at: index, isSubheading: isSubheading) : nil
    }

    private func reasonAgainst(
        headLine line: PageLine, at index: Int, isSubheading: Bool
    ) -> Removal.Reason? {
        if authors.isNameLine(index) || authors.isRoleLine(index) { return .named("byline") }
        return line.words.count <= 2 && !isSubheading && !line.endsSentence ? .named("label") : nil
    }

    /// `Kurdish Post - ERBIL`: the outlet's name with a word or two.
    private func isOutletLine(_ line: PageLine) -> Bool {
        !outlet.isEmpty && line.words.starts(with: outlet) && line.words.count <= outlet.count + 3
            && !line.endsSentence
    }

    /// Whether a date below the head has a word before it that no programme's day has: `Published in …`.
    private func isLabelled(_ line: PageLine) -> Bool {
        [Furniture.Kind.published, .updated].contains { kind in
            credits.furniture.row(kind, in: line.words)?.match == .anywhere
        }
    }

    /// Lines after the last sentence of a page are furniture that no row names: tags, codes, other headlines.
    private mutating func dropTail() {
        guard paragraphs.contains(where: { $0.line.isProse }) else { return }
        while let last = paragraphs.last, !last.line.endsSentence, !last.line.isProse,
            last.line.words.count < 20
        {
            paragraphs.removeLast()
            removed.append(Removal(phrase: last.phrase, reason: .named("after the last sentence")))
        }
    }

    /// `Khin Mar Oo is a writer from Mandalay.`: the last paragraph, and it begins with the author's name.
    private mutating func dropBiography(of author: String?) {
        guard let author, let last = paragraphs.last, paragraphs.count > 2, last.line.words.count <= 40 else {
            return
        }
        let names = author.split(separator: ",").map { FoldedWord.words(in: $0) }
        guard names.contains(where: { last.line.words.starts(with: $0) }) else { return }
        paragraphs.removeLast()
        removed.append(Removal(phrase: last.phrase, reason: .named("author's biography")))
        dropTail()
    }

    /// Takes the dateline off the paragraph that has it.
    private mutating func splitDateline(_ reader: DatelineReader) {
        guard let found = DatelineSearch(paragraphs: paragraphs, reader: reader).found() else { return }
        dateline = found.dateline.place.text
        removed.append(Removal(phrase: found.dateline.place, reason: .named("dateline")))
        paragraphs[found.index].phrase = found.dateline.rest
        if found.dateline.rest.isEmpty { paragraphs.remove(at: found.index) }
    }
}

/// A headline's letters once, twice and three times: pages repeat it without a gap.
private struct HeadlineKeys {
    private let length: Int
    private let keys: [FoldedKey]

    init(_ line: PageLine) {
        let own = FoldedKey(joining: line.words)
        length = own.length
        keys = [own, own.repeated(2), own.repeated(3)]
    }

    func isRepeated(by line: PageLine) -> Bool {
        let count = line.length
        guard count == length || count == 2 * length || count == 3 * length else { return false }
        return keys.contains(FoldedKey(joining: line.words))
    }
}
