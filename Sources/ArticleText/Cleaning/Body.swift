import Dictionaries
import Model

/// Gathers an article's paragraphs from the lines of a page.
struct Body {
    struct Paragraph {
        let text: String
        let line: PageLine
    }

    private(set) var paragraphs: [Paragraph] = []
    private(set) var removed: [RemovedLine] = []
    private(set) var dateline: String?

    private let lines: [ReadLine]
    private let head: Head
    private let authors: AuthorFinder
    private let credits: PhotoCredits
    /// The words of the outlet's name; empty where it is unknown.
    private let outlet: [String]

    init(lines: [ReadLine], head: Head, metadata: ArticleMetadata, reader: LineReader) {
        self.lines = lines
        outlet = metadata.outlet.map { foldedWords($0) } ?? []
        self.head = head
        authors = AuthorFinder(lines: lines, head: head, bylines: reader.bylines)
        credits = PhotoCredits(furniture: reader.furniture, outlets: reader.outlets)
        gather(reader: reader)
        dropTail()
        dropBiography(of: metadata.author)
        splitDateline(DatelineReader(outlets: reader.outlets, dates: reader.dates))
    }

    private mutating func gather(reader: LineReader) {
        for (index, line) in lines.enumerated() where index != head.headline {
            if let rule = ruleAgainst(line, at: index) {
                removed.append(RemovedLine(text: line.line.text, rule: rule))
                continue
            }
            let caption = credits.caption(line.line.text)
            let text = withoutEnding(caption, furniture: reader.furniture)
            if text != line.line.text {
                removed.append(RemovedLine(text: line.line.text, rule: "credit or ending cut off"))
            }
            if text.isEmpty { continue }
            let rest = PageLine(text, startsBlock: line.line.startsBlock, endsBlock: line.line.endsBlock)
            let kept = text == line.line.text ? line.line : rest
            paragraphs.append(Paragraph(text: text, line: kept))
        }
    }

    /// The rule by which a line is none of the article's; nil for a paragraph.
    private func ruleAgainst(_ line: ReadLine, at index: Int) -> String? {
        if let headline = head.headline, index < headline { return "above the headline" }
        if let box = line.box { return "furniture.tsv:\(box)" }
        if repeatsHeadline(line.line) { return "repeated headline" }
        let isHead = index < head.bodyStart
        if isHead, isOutletLine(line.line) { return "outlet" }
        // A round-up's first heading stands right above its paragraph.
        let isSubheading = index + 1 == head.bodyStart && !line.line.endsBlock
        switch line.role {
        case .text: break
        case .date: if isHead || isLabelled(line.line) { return line.role.rule }
        case .section: if isHead, !isSubheading { return line.role.rule }
        case .byline: if isHead || line.line.isOwnBlock { return line.role.rule }
        default: return line.role.rule
        }
        if line.line.marker == .bullet, line.line.words.count <= 4 { return "short list item" }
        guard isHead else { return nil }
        if authors.isNameLine(index) || authors.isRoleLine(index) { return "byline" }
        return line.line.words.count <= 2 && !isSubheading && !line.line.endsSentence ? "label" : nil
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

    private func repeatsHeadline(_ line: PageLine) -> Bool {
        guard let headline = head.headline else { return false }
        let own = lines[headline].line.words.joined()
        let joined = line.words.joined()
        return joined == own || joined == own + own || joined == own + own + own
    }

    /// Lines after the last sentence of a page are furniture that no row names: tags, codes, other headlines.
    private mutating func dropTail() {
        guard paragraphs.contains(where: { $0.line.isProse }) else { return }
        while let last = paragraphs.last, !last.line.endsSentence, !last.line.isProse,
            last.line.words.count < 20
        {
            paragraphs.removeLast()
            removed.append(RemovedLine(text: last.text, rule: "after the last sentence"))
        }
    }

    /// `Khin Mar Oo is a writer from Mandalay.`: the last paragraph, and it begins with the author's name.
    private mutating func dropBiography(of author: String?) {
        guard let author, let last = paragraphs.last, paragraphs.count > 2, last.line.words.count <= 40 else {
            return
        }
        let names = author.split(separator: ",").map { foldedWords($0) }
        guard names.contains(where: { last.line.words.starts(with: $0) }) else { return }
        paragraphs.removeLast()
        removed.append(RemovedLine(text: last.text, rule: "author's biography"))
        dropTail()
    }

    /// `CCTV: …`, `Q: …`.
    private static func hasSpeaker(_ text: String) -> Bool {
        guard let words = Furniture.wordsBeforeColon(text) else { return false }
        return words.count <= 3 && text.utf8.count > 20
    }

    /// Looks for a dateline in the first paragraphs: a caption or a list may stand before the first of the report.
    private mutating func splitDateline(_ reader: DatelineReader) {
        // A diary has an entry a place: there none is the report's.
        let found = paragraphs.filter { reader.dateline(of: $0.text)?.rest.isEmpty == false }
        let isDialogue = paragraphs.filter { Self.hasSpeaker($0.text) }.count >= 3
        guard found.count < 3, !isDialogue else { return }
        var proseSeen = 0
        for (index, paragraph) in paragraphs.enumerated().prefix(8) where paragraph.line.marker == nil {
            let isProse = paragraph.line.isProse
            // `BREAKING: …` has a dateline's form.
            if let found = reader.dateline(of: paragraph.text), isProse || found.rest.isEmpty,
                credits.furniture.row(.section, in: found.text)?.match != .whole
            {
                dateline = found.text
                removed.append(RemovedLine(text: found.text, rule: "dateline"))
                paragraphs[index] = Paragraph(text: found.rest, line: paragraph.line)
                if found.rest.isEmpty { paragraphs.remove(at: index) }
                return
            }
            proseSeen += isProse ? 1 : 0
            if proseSeen == 3 { return }
        }
    }
}
