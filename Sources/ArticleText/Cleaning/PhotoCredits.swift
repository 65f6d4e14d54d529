import Dictionaries

/// Cuts the maker's name off a picture's caption.
struct PhotoCredits: Sendable {
    let furniture: Furniture
    let outlets: Outlets

    /// A caption without credits and without the brackets and labels around it; other lines as they are.
    func caption(_ line: Phrase) -> Phrase {
        withoutTrailingCredit(withoutBracketedCredit(withoutLabel(line)))
    }

    /// Whether anything in a line may be a credit: a quick no to most lines.
    ///
    /// - Parameter kinds: Those of the line's parts.
    func mayHaveCredit(_ line: Phrase, kinds: Furniture.Kinds) -> Bool {
        let last = line.lastByte
        if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || line.bytes.first == UInt8(ascii: "[") {
            return true
        }
        return kinds.contains(.credit) || kinds.contains(.caption) || endsWithAgency(line)
    }

    /// Whether a line has a credit, a label or brackets that no caption keeps.
    func holdsCredit(_ line: ReadLine) -> Bool {
        line.mayHaveCredit && caption(line.line.phrase).bytes.count != line.line.phrase.bytes.count
    }

    /// Whether anything is left of a line that begins with a credit's word.
    func isCaption(_ line: Phrase) -> Bool {
        let rest = caption(line)
        let parts = rest.blankParts
        return parts.count >= 6
            && parts.dropFirst().count { Phrase.isSmall(rest[$0].firstScalar) } >= 2
    }

    private func endsWithAgency(_ line: Phrase) -> Bool {
        guard let last = line.words.indices.last else { return false }
        return outlets.row(.agency, named: line.words[last...]) != nil
    }

    /// `[Image: Women sew. CNS]`, `Photo: The minister greets …`, `FILE - In this …`, `UN Photo / X: The …`.
    private func withoutLabel(_ line: Phrase) -> Phrase {
        var text = line
        if text.hasPrefix("["), text.hasSuffix("]") { text = text[text.start + 1..<text.end - 1] }
        if text.hasPrefix("["), let end = text.bytes.firstIndex(of: UInt8(ascii: "]")), isCredit(text[..<end])
        {
            text = text[(end + 1)...]
        }
        if let colon = text.bytes.firstIndex(of: UInt8(ascii: ":")) {
            let label = text[..<colon]
            let rest = text[(colon + 1)...]
            if isCredit(label), label.words.count <= 6, rest.blankPartCount >= 6 { return rest }
        }
        return withoutCaptionWord(text)
    }

    /// `FILE - In this photo …`, `Image caption, The minister …`.
    private func withoutCaptionWord(_ text: Phrase) -> Phrase {
        guard let row = furniture.row(.caption, in: text) else { return text }
        let parts = text.blankParts
        let count = row.words.count
        guard parts.count > count + 3 else { return text }
        let mark = text.bytes[parts[count - 1].upperBound - 1]
        if mark == UInt8(ascii: ",") || mark == UInt8(ascii: ":") { return text[parts[count].lowerBound...] }
        return text.isDash(parts[count]) ? text[parts[count + 1].lowerBound...] : text
    }

    /// `… in Tehran, Iran. (AP)`, `… on Mahe, February 9, 2007. [Reuters]`.
    private func withoutBracketedCredit(_ line: Phrase) -> Phrase {
        let last = line.lastByte
        guard last == UInt8(ascii: ")") || last == UInt8(ascii: "]"),
            let start = line.bytes.lastIndex(
                of: last == UInt8(ascii: ")") ? UInt8(ascii: "(") : UInt8(ascii: "["))
        else { return line }
        let credit = line[start + 1..<line.end - 1]
        guard credit.words.count <= 8, isMaker(credit) else { return line }
        return line[..<start]
    }

    private func isMaker(_ credit: Phrase) -> Bool {
        if isCredit(credit) || credit.contains(UInt8(ascii: "/")) { return true }
        return credit.blankParts.contains { part in
            let words = credit.words(in: part)
            return outlets.row(.agency, named: words) != nil || outlets.row(.outlet, named: words) != nil
        }
    }

    /// `… in Dakar. Photo: Ousseynou Mbaye/dpa`, `… on Wednesday. — Courier Photo by X`, `… of the pope. CNS`.
    private func withoutTrailingCredit(_ line: Phrase) -> Phrase {
        var previous: Range<Int>?
        var number = 0
        var end = line.end
        line.forEachBlankPart { part in
            defer { (previous, number) = (part, number + 1) }
            guard number >= 4, let before = previous,
                line.bytes[before.upperBound - 1] == UInt8(ascii: ".") || line.isDash(before)
            else { return true }
            let tail = line.words(in: part.lowerBound..<line.end)
            guard tail.count <= 8, isCredit(tail) || part.upperBound == line.end && isAgency(tail) else {
                return true
            }
            end = line.isDash(before) ? before.lowerBound : part.lowerBound
            return false
        }
        return end == line.end ? line : line[..<end]
    }

    private func isAgency(_ words: ArraySlice<FoldedWord>) -> Bool {
        outlets.row(.agency, named: words) != nil
    }

    private func isCredit(_ words: ArraySlice<FoldedWord>) -> Bool {
        furniture.row(.credit, in: words) != nil
    }

    private func isCredit(_ phrase: Phrase) -> Bool { isCredit(phrase.words) }
}

extension Phrase {
    /// Whether a part is a dash or a bar and nothing else.
    func isDash(_ part: Range<Int>) -> Bool {
        guard part.count <= 3 else { return false }
        return ["—", "–", "-", "--", "|"].contains { bytes[part].elementsEqual($0.utf8) }
    }
}
