import Dictionaries

/// Finds the headline among the lines before an article's first paragraph.
struct HeadlineFinder {
    let lines: [ReadLine]
    let outlets: Outlets
    /// The index of the first paragraph.
    private let anchor: Int
    /// From where on lines are looked at: each is held against all others.
    private let start: Int
    private let firstBlockEnd: Int
    private let candidates: [Int]
    /// The stems of the candidates' words; those that the page's sentences have, too, by the number 1.
    private let stems: KeyTable
    private let isDense: Bool

    /// More lines than any site prints above a headline.
    private static let reach = 1000

    init(lines: [ReadLine], reader: LineReader) {
        self.lines = lines
        let outlets = reader.outlets
        self.outlets = outlets
        isDense = Boxes.isDense(lines.count, blocks: lines.count { $0.line.startsBlock })
        let credits = reader.credits
        let anchor = lines.firstIndex(where: \.isProse) ?? lines.count
        self.anchor = anchor
        firstBlockEnd = lines.dropFirst().firstIndex(where: \.line.startsBlock) ?? lines.count
        start = max(0, anchor - Self.reach)
        candidates = (start..<anchor).filter { Self.isCandidate(lines[$0], credits, outlets) }
        stems = Self.stems(of: candidates.map { lines[$0].line }, sharedWith: lines, credits)
    }

    private static func stems(
        of candidates: [PageLine], sharedWith lines: [ReadLine], _ credits: PhotoCredits
    ) -> KeyTable {
        var stems = KeyTable(capacity: candidates.reduce(0) { $0 + $1.words.count })
        guard !candidates.isEmpty else { return stems }
        let own = candidates.flatMap { $0.words.map(\.stem) }.filter { $0 != 0 }
        for stem in own { stems.set(stem, to: 0) }
        let filter = KeyFilter(own)
        for line in lines where line.isText {
            guard line.line.endsSentence || credits.holdsCredit(line) else { continue }
            for word in line.line.words
            where filter.mayContain(word.stem) && stems.value(of: word.stem) == 0 {
                stems.set(word.stem, to: 1)
            }
        }
        return stems
    }

    /// The index of the headline's line; nil where the page begins with its first paragraph.
    func headline() -> Int? {
        var best: (index: Int, score: Double)?
        for index in candidates {
            let score = score(at: index, anchor: anchor)
            if score > best?.score ?? 1 { best = (index, score) }
        }
        return best?.index ?? lineOverText()
    }

    /// A line right above the first paragraph that has a headline's form, though the paragraphs below repeat none of
    /// its words.
    private func lineOverText() -> Int? {
        guard let last = candidates.last, last + 1 == anchor, anchor < lines.count else { return nil }
        let line = lines[last].line
        guard line.isOwnBlock, line.words.count >= 5, !line.phrase.hasSuffix("."), line.segments.count == 1,
            !outlets.hasOutletWord(line.words)
        else { return nil }
        return last
    }

    private static func isCandidate(_ line: ReadLine, _ credits: PhotoCredits, _ outlets: Outlets) -> Bool {
        line.isText && (2...45).contains(line.line.words.count) && line.line.marker == nil
            && !credits.holdsCredit(line)
            && outlets.row(.outlet, named: line.line.words) == nil
    }

    /// What speaks for a line, in points: words that the article repeats most of all, then its place.
    private func score(at index: Int, anchor: Int) -> Double {
        let line = lines[index].line
        let own = line.words.count { $0.stem != 0 }
        let shared = sharedStems(line)
        // Two words that recur prove less than seven: a subheading has them, too.
        var score = 6 * Double(shared) / Double(max(own, 3))
        if line.words.count >= 4, repeats(line, in: anchor) { score += 6 }
        if line.isOwnBlock { score += 1 }
        if line.words.count < 4 { score -= 2 }
        // A standfirst is a sentence, a headline hardly ever.
        if line.phrase.hasSuffix("."), !line.phrase.hasSuffix("..") { score -= 3 }
        if holdsFullStop(line) || index == 0 && line.hasSegments { score -= 2 }
        if !standsAboveOutlet(index) {
            if isMasthead(at: index) { score -= 4 }
            if isInFirstBlock(index), !line.isOwnBlock { score -= 2 }
        }
        if index > 0, isLabel(lines[index - 1]) { score += 1.5 }
        if isStandfirst(at: index) { score -= 1.5 }
        if standsAboveOutlet(index) || index + 1 < lines.count && lines[index + 1].role.isMetadata {
            score += 1.5
        }
        return score
    }

    /// Whether the line stands again before the article, alone or doubled without a gap, or ends a breadcrumb trail.
    private func repeats(_ line: PageLine, in anchor: Int) -> Bool {
        let own = FoldedKey(joining: line.words)
        let doubled = own.repeated(2)
        var count = 0
        for other in lines[start..<anchor] where other.box == nil {
            let words = other.line.words
            guard other.line.length >= own.length else { continue }
            let joined = FoldedKey(joining: words)
            let isSame = joined == own || joined == doubled
            if isSame || other.line.segments.last.map({ FoldedKey(joining: $0.words) == own }) == true {
                count += 1
            }
        }
        return count > 1
    }

    /// Whether the line below is a publication that `outlets.tsv` knows: then this one is no masthead.
    private func standsAboveOutlet(_ index: Int) -> Bool {
        guard lines.indices.contains(index + 1) else { return false }
        return outlets.row(.outlet, named: lines[index + 1].line.words) != nil
    }

    private func isMasthead(at index: Int) -> Bool {
        let line = lines[index].line
        let isName = line.words.count < 6
        if index == 0 && isName && !line.isOwnBlock && !isDense || sharesBlockWithMenu(index) { return true }
        return line.words.count <= 5 && outlets.hasOutletWord(line.words) && line.isOwnBlock && index == 0
    }

    private func sharedStems(_ line: PageLine) -> Int {
        line.words.count { $0.stem != 0 && stems.value(of: $0.stem) == 1 }
    }

    /// Whether the line above says already what the article says: then this one is the standfirst.
    private func isStandfirst(at index: Int) -> Bool {
        guard index > 0, candidates.contains(index - 1), !isMasthead(at: index - 1),
            !lines[index - 1].line.hasSegments
        else { return false }
        let above = lines[index - 1].line
        let shared = sharedStems(above)
        return shared >= 2 && shared * 4 >= above.words.count(where: { $0.stem != 0 }) * 3
    }

    private func isInFirstBlock(_ index: Int) -> Bool {
        !isDense && index < firstBlockEnd
    }

    /// Whether a sentence ends inside the line; `Gen.` and `U.S.` end none.
    private func holdsFullStop(_ line: PageLine) -> Bool {
        let bytes = line.phrase.bytes
        var isFound = false
        line.phrase.forEachBlankPart { part in
            let word = bytes[part]
            isFound =
                part.upperBound < bytes.endIndex && word.last == UInt8(ascii: ".") && word.count > 4
                && !word.dropLast().contains(UInt8(ascii: "."))
            return !isFound
        }
        return isFound
    }

    private func sharesBlockWithMenu(_ index: Int) -> Bool {
        var next = index + 1
        while next < lines.count, !lines[next].line.startsBlock {
            if lines[next].role == .menu { return true }
            if isDense || lines[next].role.isMetadata { return false }
            next += 1
        }
        return false
    }

    private func isLabel(_ line: ReadLine) -> Bool {
        line.role != .text && line.box == nil
    }
}
