import Dictionaries

/// Finds the paragraphs of a page's text that stand under its pictures.
///
/// A page's text does not show where a picture was: only a label before a line, or the maker's name behind it, tells.
struct CaptionFinder {
    let credits: PhotoCredits

    /// The captions among an article's paragraphs, in order, each as it stands in the text.
    ///
    /// - Parameter lines: Those that the paragraphs are made of.
    func captions(among paragraphs: [Body.Paragraph], of lines: [ReadLine]) -> [String] {
        var rest = paragraphs[...]
        return lines.compactMap { line in
            let printed = line.line.phrase
            guard line.mayHaveCredit, isCaption(printed) else { return nil }
            rest = rest.drop { $0.phrase.start < printed.start }
            guard let paragraph = rest.first, paragraph.phrase.end <= printed.end else { return nil }
            return paragraph.phrase.text
        }
    }

    /// Whether a line is surely a caption: a report may end with `(Reuters)`, too.
    func isCaption(_ line: Phrase) -> Bool {
        let caption = credits.caption(line)
        guard !caption.isEmpty else { return false }
        return isLabel(line[..<caption.start]) || namesMaker(line[caption.end...])
    }

    /// `FILE -`, `Image caption,`, `Photo:`, `[Image:`, `AP Photo/Hassan Ammar:`.
    private func isLabel(_ label: Phrase) -> Bool {
        guard !label.words.isEmpty else { return false }
        return credits.furniture.row(.caption, in: label) != nil
            || credits.furniture.row(.credit, in: label)?.match == .start
            || label.contains(UInt8(ascii: "/"))
    }

    /// `(Reuters/Jane Roe)`, `[File photo]`, `Photo: Jane Roe/dpa`.
    private func namesMaker(_ credit: Phrase) -> Bool {
        guard !credit.words.isEmpty else { return false }
        if credits.furniture.row(.credit, in: credit.words) != nil { return true }
        return credit.contains(UInt8(ascii: "/"))
            && credit.words.indices.contains { isAgency(credit.words[$0...$0]) }
    }

    private func isAgency(_ name: ArraySlice<FoldedWord>) -> Bool {
        credits.outlets.row(.agency, named: name) != nil
    }
}
