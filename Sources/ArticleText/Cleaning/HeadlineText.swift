import Dictionaries

/// A headline without the site's name or the section that some pages print in its line.
///
/// `EXPLAINED | What was …?` gives the question, `Talks end – The Coral Gazette` the first part where the last is
/// the outlet's name.
struct HeadlineText {
    let furniture: Furniture
    let outlets: Outlets
    /// The words of the outlet's name; empty where it is unknown.
    let outlet: ArraySlice<FoldedWord>

    init(furniture: Furniture, outlets: Outlets, outlet: String?) {
        (self.furniture, self.outlets) = (furniture, outlets)
        self.outlet = outlet.map { FoldedWord.words(in: $0)[...] } ?? []
    }

    func text(of line: PageLine) -> Phrase {
        if line.segments.count > 1 {
            let own = line.segments.filter { !isAside($0) }
            if own.count == 1, own.count < line.segments.count { return own[0] }
        }
        return withoutName(line.phrase) ?? withoutDoubling(line.phrase)
    }

    private func isAside(_ part: Phrase) -> Bool {
        furniture.row(.section, in: part)?.match == .whole || isOutlet(part.words)
    }

    private func isOutlet(_ words: ArraySlice<FoldedWord>) -> Bool {
        !outlet.isEmpty && words == outlet || outlets.row(.outlet, named: words) != nil
            || outlets.row(.agency, named: words) != nil
    }

    /// What stands before the last dash where the site's name follows it.
    private func withoutName(_ line: Phrase) -> Phrase? {
        let parts = line.blankParts
        let cuts = ["–", "—", "-"].compactMap { dash in
            parts.last { line.bytes[$0].elementsEqual(dash.utf8) }
        }
        let cut = cuts.first { isOutlet(line.words(in: $0.upperBound..<line.end)) }
        return cut.map { line[..<$0.lowerBound] }
    }

    /// A headline that was glued to itself, `Talks endTalks end`, once.
    private func withoutDoubling(_ line: Phrase) -> Phrase {
        let bytes = line.bytes
        for copies in [2, 3] where bytes.count % copies == 0 && bytes.count / copies >= 12 {
            let part = bytes.prefix(bytes.count / copies)
            let isRepeated = (1..<copies).allSatisfy {
                bytes[(bytes.startIndex + $0 * part.count)...].starts(with: part)
            }
            if isRepeated { return line[..<part.endIndex] }
        }
        return line
    }
}
