import Dictionaries
import Model

/// Tells the role of a line from its words and form.
struct LineReader: Sendable {
    let furniture: Furniture
    let outlets: Outlets
    let dates: DateFinder
    let bylines: BylineReader

    init(furniture: Furniture, outlets: Outlets, calendar: FurnitureCalendar) {
        self.furniture = furniture
        self.outlets = outlets
        dates = DateFinder(calendar: calendar)
        bylines = BylineReader(furniture: furniture, outlets: outlets, dates: dates)
    }

    func role(of line: PageLine) -> LineRole {
        if line.words.isEmpty { return .rule }
        if isTicker(line.text) { return .ticker }
        if line.text.hasPrefix("©") || line.text.hasPrefix("(c) ") { return .copyright }
        if let heading = headingRole(of: line) { return heading }
        if isMetadata(line) { return bylines.names(in: line).isByline ? .byline : .date }
        return listedRole(of: line) ?? formRole(of: line)
    }

    private func headingRole(of line: PageLine) -> LineRole? {
        let beforeColon = Furniture.wordsBeforeColon(line.text)
        let isShort = line.words.count <= 8 && !line.isProse
        if isShort {
            for kind in [Furniture.Kind.tail, .box, .list] {
                if let row = furniture.row(kind, in: line.words, wordsBeforeColon: beforeColon),
                    row.match == .whole || line.words.count <= row.words.count + 4
                {
                    return .heading(kind, row: row.line)
                }
            }
        }
        return nil
    }

    /// The role that a line's row of `furniture.tsv` gives.
    private func listedRole(of line: PageLine) -> LineRole? {
        let beforeColon = Furniture.wordsBeforeColon(line.text)
        // `Also read | …`: what is a heading elsewhere labels a link here.
        if line.segments.count > 1, let label = line.segments.first {
            let rows = [Furniture.Kind.box, .list].compactMap { furniture.row($0, in: label) }
            if let row = rows.first(where: { $0.match == .whole }) { return .furniture(row: row.line) }
        }
        guard line.words.count <= 60,
            let row = furniture.row(.line, in: line.words, wordsBeforeColon: beforeColon)
        else { return nil }
        // One word may stand in a sentence of an article, too: "Share prices …", "an editor of a newsletter".
        let isWeak = row.words.count == 1 && !row.needsColon && row.match != .whole
        return isWeak && line.words.count > 15 ? nil : .furniture(row: row.line)
    }

    private func formRole(of line: PageLine) -> LineRole {
        if line.segments.allSatisfy({ furniture.row(.section, in: $0)?.match == .whole }) { return .section }
        if line.segments.allSatisfy({ isItem($0) }) || line.isMenu || isWidget(line) { return .menu }
        if isNumber(line) { return .number }
        if isCredit(line) { return .credit }
        return isAddress(line) ? .address : .text
    }

    private func isTicker(_ text: String) -> Bool {
        let parts = text.split(separator: " ")
        return parts.filter { $0 == "+++" }.count >= 2
    }

    /// `Facebook Count`, `Share 12`: two or three words of share bars.
    private func isWidget(_ line: PageLine) -> Bool {
        (2...3).contains(line.words.count)
            && line.words.allSatisfy {
                $0.utf8.count > 2 && furniture.row(.item, in: [$0]) != nil || Int($0) != nil
            }
    }

    func isItem(_ segment: String) -> Bool { furniture.row(.item, in: segment)?.match == .whole }

    /// Whether a line holds dates, bylines and labels, and hardly anything else.
    private func isMetadata(_ line: PageLine) -> Bool {
        guard !line.isProse else { return false }
        // `He left on 5 May 2023.` is the article's, `4 May 2023, 10 a.m.` is not.
        if line.endsSentence, !leftover(line.text, without: dates.dates(in: line.text)).isEmpty {
            return false
        }
        var found = false
        for segment in line.segments {
            let isDate = isDate(segment)
            let isByline = bylines.reading(of: segment) != nil
            found = found || isDate || isByline
            guard isDate || isByline || isLabel(segment) else { return false }
        }
        return found
    }

    /// Whether a date is the gist of a text: three other words at most.
    func isDate(_ text: String) -> Bool {
        let found = dates.dates(in: text)
        guard !found.isEmpty else { return false }
        return leftover(text, without: found).count <= 3
    }

    /// The words of a text that belong to no date, time, weekday or label of a date.
    func leftover(_ text: String, without found: [PrintedDate]) -> [String] {
        let tokens = DateToken.tokens(of: text).filter { token in
            !found.contains { $0.range.start <= token.start && token.end <= $0.range.end }
        }
        let words = tokens.compactMap(\.word)
        let isLabelled =
            furniture.row(.published, in: words) != nil || furniture.row(.updated, in: words) != nil
        let labels = isLabelled ? labelWords(words) : []
        return words.filter { word in
            let folded = foldedWords(word).joined()
            return folded.utf8.count > 2 && dates.calendar.weekdays[folded] == nil
                && outlets.row(.zone, named: folded) == nil && !labels.contains(folded)
        }
    }

    private func labelWords(_ words: [String]) -> [String] {
        let rows = furniture.rows.filter { $0.kind == .published || $0.kind == .updated }
        return rows.flatMap(\.words).filter(words.contains)
    }

    /// Something printed beside dates and bylines: a section, a share word, a number, a place or two words.
    private func isLabel(_ segment: String) -> Bool {
        let words = foldedWords(segment)
        return words.count <= 5 || isItem(segment) || furniture.row(.line, in: segment) != nil
    }

    private func isNumber(_ line: PageLine) -> Bool {
        let tokens = DateToken.tokens(of: line.text)
        guard tokens.contains(where: { $0.number != nil }) else { return false }
        return tokens.compactMap(\.word).allSatisfy {
            outlets.row(.zone, named: $0) != nil || $0.utf8.count <= 2
        }
    }

    private func isCredit(_ line: PageLine) -> Bool {
        guard let row = furniture.row(.credit, in: line.text), row.match == .start else { return false }
        return !PhotoCredits(furniture: furniture, outlets: outlets).isCaption(line.text)
    }

    private func isAddress(_ line: PageLine) -> Bool {
        line.words.count <= 14
            && line.text.split(separator: " ").contains { word in
                word.contains("@") && word.contains(".") || word.hasPrefix("http") || word.hasPrefix("www.")
            }
    }
}
