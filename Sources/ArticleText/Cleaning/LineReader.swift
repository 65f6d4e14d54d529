import Dictionaries
import Model

/// Tells the role of a line from its words and form.
///
/// A class, though nothing in it changes: it holds all tables of the cleaner, and every step of it holds the reader.
final class LineReader: Sendable {
    let furniture: Furniture
    let outlets: Outlets
    let dates: DateFinder
    let bylines: BylineReader
    let dateLines: DateLineReader
    let credits: PhotoCredits
    let datelines: DatelineReader
    let stamps: EntryStamps

    init(furniture: Furniture, outlets: Outlets, calendar: FurnitureCalendar) {
        self.furniture = furniture
        self.outlets = outlets
        let dates = PhraseDates(finder: DateFinder(calendar: calendar))
        self.dates = dates.finder
        bylines = BylineReader(furniture: furniture, outlets: outlets, dates: dates)
        dateLines = DateLineReader(furniture: furniture, outlets: outlets, dates: dates)
        credits = PhotoCredits(furniture: furniture, outlets: outlets)
        stamps = EntryStamps(dates: dates)
        datelines = DatelineReader(furniture: furniture, outlets: outlets, dates: dates)
    }

    func role(of line: PageLine) -> LineRole { role(of: line, kinds: furniture.kinds(ofLine: line.words)) }

    /// - Parameter kinds: Those of the line's words.
    func role(of line: PageLine, kinds found: Furniture.LineKinds) -> LineRole {
        if isPlainProse(line, kinds: found) { return .text }
        if line.words.isEmpty { return .rule }
        if isTicker(line.phrase) { return .ticker }
        if isCopyright(line.phrase) { return .copyright }
        let kinds = found.whole
        if !line.isProse {
            if let heading = headingRole(of: line, kinds: kinds) { return heading }
            if mayBeMetadata(line, kinds: found.parts), isMetadata(line) {
                return metadataRole(of: line, kinds: kinds)
            }
        }
        return listedRole(of: line, kinds: found) ?? formRole(of: line, kinds: kinds)
    }

    /// Whether a line has nothing that any rule below looks for: a quick yes to most paragraphs.
    private func isPlainProse(_ line: PageLine, kinds: Furniture.LineKinds) -> Bool {
        line.isProse && kinds.whole.isEmpty && line.words.count > 14 && !line.hasSegments
            && line.phrase.signs.isDisjoint(with: [.plus, .latinSign, .digit])
            && line.phrase.bytes.first != UInt8(ascii: "(")
    }

    /// `By signing up you agree …` begins as a byline does, but a row of several words knows better.
    private func metadataRole(of line: PageLine, kinds: Furniture.Kinds) -> LineRole {
        guard bylines.names(in: line).isByline else { return .date }
        guard kinds.contains(.line), let row = furniture.row(.line, in: line.phrase), row.words.count > 2,
            row.match == .start
        else { return .byline }
        return .furniture(row: row.line)
    }

    private func isCopyright(_ phrase: Phrase) -> Bool {
        switch phrase.bytes.first {
        case 0xC2: phrase.hasPrefix("©")
        case UInt8(ascii: "("): phrase.hasPrefix("(c) ")
        default: false
        }
    }

    /// Whether a date, or a word of bylines at the front of a part, may stand in a line: a quick no to most.
    private func mayBeMetadata(_ line: PageLine, kinds: Furniture.Kinds) -> Bool {
        kinds.contains(.byline) || kinds.contains(.desk) || bylines.dates.mayHaveDate(line.phrase)
    }

    private static let headings: Furniture.Kinds = [.init(.tail), .init(.box), .init(.list)]

    private func headingRole(of line: PageLine, kinds: Furniture.Kinds) -> LineRole? {
        guard line.words.count <= 8, !kinds.isDisjoint(with: Self.headings) else { return nil }
        for kind in [Furniture.Kind.tail, .box, .list] where kinds.contains(kind) {
            let beforeColon = line.phrase.wordsBeforeColon
            if let row = furniture.row(kind, in: line.words, beforeColon: beforeColon),
                row.match == .whole || line.words.count <= row.words.count + 4
            {
                return .heading(kind, row: row.line)
            }
        }
        return nil
    }

    /// The role that a line's row of `furniture.tsv` gives.
    private func listedRole(of line: PageLine, kinds found: Furniture.LineKinds) -> LineRole? {
        let kinds = found.whole
        // `Also read | …`: what is a heading elsewhere labels a link here.
        if line.hasSegments, kinds.contains(.box) || kinds.contains(.list),
            let label = line.segments.first
        {
            let rows = [Furniture.Kind.box, .list].compactMap { furniture.row($0, in: label) }
            if let row = rows.first(where: { $0.match == .whole }) { return .furniture(row: row.line) }
        }
        if kinds.contains(.tags), !line.endsSentence,
            let row = furniture.row(.tags, in: line.phrase, of: found)
        {
            return .furniture(row: row.line)
        }
        guard kinds.contains(.line), line.words.count <= 60,
            let row = furniture.row(.line, in: line.phrase, of: found)
        else { return nil }
        // One word may stand in a sentence of an article, too: "Share prices …", "an editor of a newsletter".
        let isWeak = row.words.count == 1 && !row.needsColon && row.match != .whole
        return isWeak && line.words.count > 15 ? nil : .furniture(row: row.line)
    }

    private func formRole(of line: PageLine, kinds: Furniture.Kinds) -> LineRole {
        if kinds.contains(.section), line.segments.allSatisfy({ isWhole(.section, $0) }) { return .section }
        if kinds.contains(.item), line.segments.allSatisfy({ isWhole(.item, $0) }) { return .menu }
        if line.isMenu { return .menu }
        if dateLines.isNumber(line.phrase) { return .number }
        if isWidget(line) { return .menu }
        if kinds.contains(.credit), isCredit(line.phrase) { return .credit }
        return isAddress(line) ? .address : .text
    }

    private func isTicker(_ phrase: Phrase) -> Bool {
        guard phrase.signs.contains(.plus),
            let first = phrase.firstOffset(of: "+++", from: phrase.start, before: phrase.end)
        else { return false }
        var count = 0
        phrase[first...].forEachBlankPart { part in
            count += part.count == 3 && phrase.hasMark("+++", at: part.lowerBound) ? 1 : 0
            return true
        }
        return count >= 2
    }

    /// `Facebook Count`, `Share 12`: two or three words of share bars.
    private func isWidget(_ line: PageLine) -> Bool {
        (2...3).contains(line.words.count)
            && line.words.indices.allSatisfy { index in
                let word = line.words[index...index]
                return word[index].isNumber || word[index].length > 2 && furniture.row(.item, in: word) != nil
            }
    }

    private func isWhole(_ kind: Furniture.Kind, _ segment: Phrase) -> Bool {
        furniture.row(kind, in: segment)?.match == .whole
    }

    /// Whether a line holds dates, bylines and labels, and hardly anything else.
    private func isMetadata(_ line: PageLine) -> Bool {
        // `He left on 5 May 2023.` is the article's, `4 May 2023, 10 a.m.` is not.
        if line.endsSentence, dateLines.wordsBesideDates(of: line.phrase, atMost: 1) > 0 { return false }
        var found = false
        for segment in line.segments {
            let isOwn = dateLines.isDate(segment) || bylines.reading(of: segment) != nil
            found = found || isOwn
            guard isOwn || isLabel(segment) else { return false }
        }
        return found
    }

    /// Something printed beside dates and bylines: a section, a share word, a number, a place or two words.
    private func isLabel(_ segment: Phrase) -> Bool {
        segment.words.count <= 5 || isWhole(.item, segment) || furniture.row(.line, in: segment) != nil
    }

    private func isCredit(_ phrase: Phrase) -> Bool {
        guard let row = furniture.row(.credit, in: phrase), row.match == .start else { return false }
        return !credits.isCaption(phrase)
    }

    private func isAddress(_ line: PageLine) -> Bool {
        guard line.words.count <= 14 else { return false }
        let hasSign = line.phrase.signs.contains(.address)
        var isFound = false
        line.phrase.forEachBlankPart { part in
            let word = line.phrase.bytes[part]
            isFound =
                hasSign && word.contains(UInt8(ascii: "@")) && word.contains(UInt8(ascii: "."))
                || word.first == 0x68 && word.starts(with: "http".utf8)
                || word.first == 0x77 && word.starts(with: "www.".utf8)
            return !isFound
        }
        return isFound
    }
}

extension Furniture {
    /// The row of a kind that finds its words in a phrase.
    func row(_ kind: Kind, in phrase: Phrase, of kinds: LineKinds? = nil) -> Row? {
        row(kind, in: phrase.words, of: kinds, beforeColon: phrase.wordsBeforeColon)
    }
}
