import Dictionaries

/// Finds the headline among the lines before an article's first paragraph.
struct HeadlineFinder {
    let lines: [ReadLine]
    let furniture: Furniture
    let outlets: Outlets
    /// The first five letters of the longer words of the page's sentences.
    private let stems: Set<String>
    private let credits: PhotoCredits
    private let isDense: Bool

    init(lines: [ReadLine], furniture: Furniture, outlets: Outlets) {
        self.lines = lines
        self.furniture = furniture
        self.outlets = outlets
        isDense = Boxes.isDense(lines.map(\.line))
        let credits = PhotoCredits(furniture: furniture, outlets: outlets)
        self.credits = credits
        let sentences = lines.filter { line in
            line.isText && (line.line.endsSentence || credits.caption(line.line.text) != line.line.text)
        }
        stems = Set(sentences.flatMap { Self.stems(of: $0.line.words) })
    }

    /// The index of the headline's line; nil where the page begins with its first paragraph.
    func headline() -> Int? {
        let anchor = lines.firstIndex(where: \.isProse) ?? lines.count
        var best: (index: Int, score: Double)?
        for index in 0..<anchor where isCandidate(lines[index]) {
            let score = score(at: index, anchor: anchor)
            if score > best?.score ?? 1 { best = (index, score) }
        }
        return best?.index
    }

    private func isCandidate(_ line: ReadLine) -> Bool {
        line.isText && (2...45).contains(line.line.words.count) && line.line.marker == nil
            && credits.caption(line.line.text) == line.line.text
            && outlets.row(.outlet, named: line.line.text) == nil
    }

    /// What speaks for a line, in points: words that the article repeats most of all, then its place.
    private func score(at index: Int, anchor: Int) -> Double {
        let line = lines[index].line
        let own = Self.stems(of: line.words)
        let shared = sharedStems(line)
        // Two words that recur prove less than seven: a subheading has them, too.
        var score = 6 * Double(shared) / Double(max(own.count, 3))
        if line.words.count >= 4, repeats(line, in: anchor) { score += 6 }
        if line.isOwnBlock { score += 1 }
        if line.words.count < 4 { score -= 2 }
        // A standfirst is a sentence, a headline hardly ever.
        if line.text.hasSuffix("."), !line.text.hasSuffix("..") { score -= 3 }
        if holdsFullStop(line) || index == 0 && line.segments.count > 1 { score -= 2 }
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
        let own = line.words.joined()
        return lines[..<anchor].filter { other in
            guard other.box == nil else { return false }
            let joined = other.line.words.joined()
            let last = other.line.segments.last.map { foldedWords($0).joined() }
            return joined == own || joined == own + own || last == own
        }.count > 1
    }

    /// Whether the line below is a publication that `outlets.tsv` knows: then this one is no masthead.
    private func standsAboveOutlet(_ index: Int) -> Bool {
        guard lines.indices.contains(index + 1) else { return false }
        return outlets.row(.outlet, named: lines[index + 1].line.text) != nil
    }

    private func isMasthead(at index: Int) -> Bool {
        let line = lines[index].line
        let isName = line.words.count < 6
        if index == 0 && isName && !line.isOwnBlock && !isDense || sharesBlockWithMenu(index) { return true }
        return line.words.count <= 5 && outlets.hasOutletWord(line.words) && line.isOwnBlock && index == 0
    }

    private func sharedStems(_ line: PageLine) -> Int {
        Self.stems(of: line.words).filter(stems.contains).count
    }

    /// Whether the line above says already what the article says: then this one is the standfirst.
    private func isStandfirst(at index: Int) -> Bool {
        guard index > 0, isCandidate(lines[index - 1]), !isMasthead(at: index - 1),
            lines[index - 1].line.segments.count == 1
        else { return false }
        let above = Self.stems(of: lines[index - 1].line.words)
        let shared = above.filter(stems.contains).count
        return shared >= 2 && shared * 4 >= above.count * 3
    }

    private func isInFirstBlock(_ index: Int) -> Bool {
        !isDense && !lines[..<(index + 1)].dropFirst().contains { $0.line.startsBlock }
    }

    /// Whether a sentence ends inside the line; `Gen.` and `U.S.` end none.
    private func holdsFullStop(_ line: PageLine) -> Bool {
        line.text.split(separator: " ").dropLast().contains { word in
            word.last == "." && word.utf8.count > 4 && !word.dropLast().contains(".")
        }
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

    private static func stems(of words: [String]) -> [String] {
        words.filter { $0.utf8.count >= 4 }.map { String($0.prefix(5)) }
    }
}
