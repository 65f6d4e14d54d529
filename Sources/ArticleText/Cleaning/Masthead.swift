import Dictionaries

/// Finds the name of the publication on a page.
struct Masthead {
    let lines: [ReadLine]
    /// The index of the headline, or of the first paragraph where there is none.
    let end: Int
    /// The headline's words; a line that begins with them is no masthead.
    let headline: [String]
    let furniture: Furniture
    let outlets: Outlets

    /// The masthead's name; failing that the one in a date line, in the copyright line or after "Source:". An
    /// agency's name counts only in the masthead: elsewhere it is a credit.
    func outlet() -> String? {
        mastheadName() ?? knownName() ?? dateLineName() ?? copyrightName() ?? sourceName()
    }

    private func mastheadName() -> String? {
        let blocks = Self.blocks(of: lines[..<end])
        let withSections = blocks.first { block in
            // One such word is no proof: `Nation Religion King` is a motto.
            block.contains { $0.role == .menu && $0.line.segments.filter(isPart).count > 1 }
                && name(in: block) != nil
        }
        if let name = withSections.flatMap(name) { return name }
        let withMenu = blocks.first { block in block.contains { $0.role == .menu } && name(in: block) != nil }
        if let name = withMenu.flatMap(name) ?? blocks.first.flatMap(name) { return name }
        return blocks.compactMap(name).first { outlets.hasOutletWord(foldedWords($0)) }
    }

    private static func blocks(of lines: ArraySlice<ReadLine>) -> [[ReadLine]] {
        var blocks: [[ReadLine]] = []
        for line in lines {
            if line.line.startsBlock || blocks.isEmpty { blocks.append([]) }
            blocks[blocks.count - 1].append(line)
        }
        return blocks
    }

    private func name(in block: [ReadLine]) -> String? {
        for line in block where line.box == nil {
            let text = line.line.segments.first ?? ""
            if !headline.isEmpty, line.line.words.starts(with: headline) { continue }
            let isName = line.role == .text && line.line.marker == nil && line.line.words.count <= 14
            // A masthead may share its line with "Sign in".
            let sharesLine = line.role == .menu && outlets.hasOutletWord(foldedWords(text)) && !isPart(text)
            if isName || sharesLine, !line.line.endsSentence, !text.isEmpty { return Self.plain(text) }
        }
        return nil
    }

    private func isPart(_ segment: String) -> Bool {
        furniture.row(.item, in: segment)?.match == .whole
            || furniture.row(.section, in: segment)?.match == .whole
    }

    /// A name without the edition: `Rhein-Main Tribune – English Service`, `Daily Sentinel (Abuja)`.
    private static func plain(_ name: String) -> String {
        var text = name
        if text.hasSuffix(")"), let start = text.lastIndex(of: "("), start != text.startIndex {
            text = PageLine.trimmingBlanks(text[..<start])
        }
        for edition in [" – ", " — ", " - "] {
            guard let cut = firstIndex(of: edition, in: text) else { continue }
            let words = foldedWords(text[cut...])
            if words.contains(where: editionWords.contains) { text = String(text[..<cut]) }
        }
        for edition in [" in English"] where text.hasSuffix(edition) {
            text = String(text.dropLast(edition.count))
        }
        return text
    }

    private static func firstIndex(of mark: String, in text: String) -> String.Index? {
        text.indices.first { text[$0...].hasPrefix(mark) }
    }

    /// A publication that `outlets.tsv` knows, in a byline: `BBC News, Ankara`, `By: FRANCE 24`.
    private func knownName() -> String? {
        for line in lines.prefix(end + 8) where line.box == nil && line.line.words.count <= 20 {
            let parts =
                line.line.segments + line.line.text.split(separator: ",").map { PageLine.trimmingBlanks($0) }
            if let row = parts.compactMap({ outlets.row(.outlet, named: $0) }).first { return row.name }
        }
        return nil
    }

    /// `China Diplomatic Bulletin | 2023-03-25 21:40`.
    private func dateLineName() -> String? {
        for line in lines.prefix(end + 4) where line.role == .date || line.role == .byline {
            for segment in line.line.segments {
                let words = foldedWords(segment)
                guard outlets.hasOutletWord(words), outlets.row(.agency, named: segment) == nil,
                    furniture.row(.byline, in: segment) == nil, !words.contains(where: { Int($0) != nil })
                else { continue }
                return segment
            }
        }
        return nil
    }

    /// `© 2018 The Wuse Gazette. All rights reserved.`
    private func copyrightName() -> String? {
        for line in lines.reversed() {
            let text = line.line.text
            guard
                let start = text.firstIndex(of: "©").map({ text.index(after: $0) })
                    ?? (line.line.words.first == "copyright" ? text.index(text.startIndex, offsetBy: 9) : nil)
            else { continue }
            let rest = text[start...].drop { !$0.isLetter }
            let name = PageLine.trimmingBlanks(
                rest.prefix { $0 != "." && $0 != "|" && $0 != "," && !$0.isNumber })
            let words = foldedWords(name)
            guard (1...7).contains(words.count), words.starts(with: ["all", "rights"]) == false,
                outlets.row(.agency, named: name) == nil
            else { continue }
            return name
        }
        return nil
    }

    private func sourceName() -> String? {
        for line in lines where line.line.words.first == "source" {
            let name = line.line.text.split(separator: ":").dropFirst().first.map {
                PageLine.trimmingBlanks($0)
            }
            if let name, outlets.hasOutletWord(foldedWords(name)), outlets.row(.agency, named: name) == nil {
                return name
            }
        }
        return nil
    }
}

private let editionWords: Set = ["english", "edition", "pages", "international", "online"]
