import Dictionaries

/// Finds the name of the publication on a page.
struct Masthead {
    let lines: [ReadLine]
    /// The index of the headline, or of the first paragraph where there is none.
    let end: Int
    /// The headline's words; a line that begins with them is no masthead.
    let headline: ArraySlice<FoldedWord>
    let furniture: Furniture
    let outlets: Outlets

    /// The masthead's name; failing that the one in a date line, in the copyright line or after "Source:". An
    /// agency's name counts only in the masthead: elsewhere it is a credit.
    func outlet() -> String? {
        mastheadName() ?? knownName() ?? dateLineName() ?? copyrightName() ?? sourceName()
    }

    private func mastheadName() -> String? {
        let blocks = blocks().map { (lines: $0, name: name(in: $0)) }.filter { $0.name != nil }
        // One section's word is no proof: `Nation Religion King` is a motto.
        let best =
            blocks.first { $0.lines.contains(where: isMenuOfParts) }
            ?? blocks.first { $0.lines.contains { $0.role == .menu } }
        if let name = best?.name { return EditionName.plain(name).text }
        if let name = name(in: firstBlock) { return EditionName.plain(name).text }
        let known = blocks.lazy.compactMap(\.name).map(EditionName.plain)
        return known.first { outlets.hasOutletWord($0.words) }?.text
    }

    private func isMenuOfParts(_ line: ReadLine) -> Bool {
        line.role == .menu && line.line.segments.lazy.filter(isPart).count > 1
    }

    private var firstBlock: ArraySlice<ReadLine> {
        let next = lines[..<end].dropFirst().firstIndex(where: \.line.startsBlock) ?? end
        return lines[..<next]
    }

    private func blocks() -> [ArraySlice<ReadLine>] {
        var blocks: [ArraySlice<ReadLine>] = []
        var start = 0
        for index in 0..<end where index > 0 && lines[index].line.startsBlock {
            blocks.append(lines[start..<index])
            start = index
        }
        return start < end ? blocks + [lines[start..<end]] : blocks
    }

    private func name(in block: ArraySlice<ReadLine>) -> Phrase? {
        block.lazy.compactMap(name).first
    }

    private func name(of line: ReadLine) -> Phrase? {
        guard line.box == nil, let text = line.line.segments.first, !line.line.endsSentence else {
            return nil
        }
        if !headline.isEmpty, line.line.words.starts(with: headline) { return nil }
        if line.role == .text { return line.line.marker == nil && line.line.words.count <= 14 ? text : nil }
        // A masthead may share its line with "Sign in".
        return line.role == .menu && outlets.hasOutletWord(text.words) && !isPart(text) ? text : nil
    }

    private func isPart(_ segment: Phrase) -> Bool {
        furniture.row(.item, in: segment)?.match == .whole
            || furniture.row(.section, in: segment)?.match == .whole
    }

    /// A publication that `outlets.tsv` knows, in a byline: `BBC News, Ankara`, `By: FRANCE 24`.
    private func knownName() -> String? {
        for line in lines.prefix(end + 8) where line.box == nil && line.line.words.count <= 20 {
            let phrase = line.line.phrase
            let commas = phrase.contains(UInt8(ascii: ",")) ? phrase.parts(between: UInt8(ascii: ",")) : []
            for part in line.line.segments + commas {
                if let row = outlets.row(.outlet, named: part.words) { return row.name }
            }
        }
        return nil
    }

    /// `China Diplomatic Bulletin | 2023-03-25 21:40`.
    private func dateLineName() -> String? {
        for line in lines.prefix(end + 4) where line.role == .date || line.role == .byline {
            for segment in line.line.segments {
                guard outlets.hasOutletWord(segment.words), !segment.words.contains(where: \.isNumber),
                    outlets.row(.agency, named: segment.words) == nil,
                    furniture.row(.byline, in: segment) == nil
                else { continue }
                return segment.text
            }
        }
        return nil
    }

    /// `© 2018 The Wuse Gazette. All rights reserved.`
    private func copyrightName() -> String? {
        for line in lines.reversed() {
            guard let rest = line.line.phrase.afterCopyrightSign else { continue }
            let name = rest.namePart
            guard (1...7).contains(name.words.count), name.words.first?.key != allWord,
                outlets.row(.agency, named: name.words) == nil
            else { continue }
            return name.text
        }
        return nil
    }

    private func sourceName() -> String? {
        for line in lines where line.line.words.first?.key == sourceWord {
            let parts = line.line.phrase.parts(between: UInt8(ascii: ":"))
            if parts.count > 1, outlets.hasOutletWord(parts[1].words),
                outlets.row(.agency, named: parts[1].words) == nil
            {
                return parts[1].text
            }
        }
        return nil
    }
}

private let sourceWord = FoldedWord.words(in: "source").first?.key
private let allWord = FoldedWord.words(in: "all").first?.key
private let copyrightWord = FoldedWord.words(in: "copyright").first?.key

extension Phrase {
    /// Whether a line names the owner of its rights.
    var isCopyright: Bool {
        words.first?.key == copyrightWord || copyrightSign != nil
    }

    private var copyrightSign: Int? {
        signs.contains(.latinSign) ? firstOffset(of: "©", from: start, before: end) : nil
    }

    /// What stands behind `©` or behind "Copyright" at the front.
    fileprivate var afterCopyrightSign: Phrase? {
        if let sign = copyrightSign { return self[(sign + 2)...] }
        guard let word = words.first, word.key == copyrightWord else { return nil }
        return self[word.end...]
    }

    /// The letters up to a stop, a bar, a comma or a number.
    fileprivate var namePart: Phrase {
        guard let first = words.first(where: { !$0.isNumber }) else { return self[..<start] }
        let end = bytes[first.start...].firstIndex { ".|,0123456789".utf8.contains($0) }
        return self[first.start..<(end ?? self.end)]
    }
}
