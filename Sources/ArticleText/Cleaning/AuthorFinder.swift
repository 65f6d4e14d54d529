import Dictionaries

/// Finds who wrote an article.
struct AuthorFinder {
    let lines: [ReadLine]
    let head: Head
    let bylines: BylineReader

    /// The names of the byline, parted by commas; failing one a name beside the date.
    func author() -> String? {
        let range = (head.headline ?? 0)..<min(lines.count, head.bodyStart)
        for index in range where lines[index].role == .byline && lines[index].box == nil {
            let found = bylines.names(in: lines[index].line).names
            if !found.isEmpty { return found.joined(separator: ", ") }
        }
        return nameBesideDate(in: range)
    }

    private func nameBesideDate(in range: Range<Int>) -> String? {
        for index in range where index != head.headline {
            if lines[index].role == .date || lines[index].role == .address {
                let segments = lines[index].line.segments.filter { bylines.dates.dates(in: $0).isEmpty }
                if let name = segments.compactMap(name).first { return name }
            }
            if isNameLine(index) { return name(in: lines[index].line.phrase) }
        }
        return nil
    }

    /// Whether a line of the head is a bare name: beside a date, a role or the end of the head.
    func isNameLine(_ index: Int) -> Bool {
        guard lines[index].isText, lines[index].line.marker == nil, lines[index].line.words.count <= 8,
            index > head.headline ?? .max, index < head.bodyStart, standsBesideMetadata(index)
        else { return false }
        return name(in: lines[index].line.phrase) != nil
    }

    private func standsBesideMetadata(_ index: Int) -> Bool {
        isMetadata(index - 1) || isMetadata(index + 1)
    }

    private func isMetadata(_ index: Int) -> Bool {
        guard lines.indices.contains(index) else { return false }
        let role = lines[index].role
        return role.isMetadata || isFurniture(role) || isRoleLine(index)
    }

    /// A line of the head that says what the author is, or from which desk or agency a report comes.
    func isRoleLine(_ index: Int) -> Bool {
        let line = lines[index].line
        guard lines[index].isText, !line.endsSentence, line.words.count <= 5, index > head.headline ?? .max,
            index < head.bodyStart
        else { return false }
        return bylines.furniture.row(.role, in: line.words) != nil
            || bylines.outlets.row(.agency, named: line.words) != nil
            || bylines.outlets.row(.outlet, named: line.words) != nil
    }

    private func isFurniture(_ role: LineRole) -> Bool {
        if case .furniture = role { true } else { false }
    }

    /// `Sr. Béatrice Ilunga` gives `Béatrice Ilunga`; `Hattie Okonjo (now); Ewan Strachan (earlier)` both names.
    private func name(in phrase: Phrase) -> String? {
        let names = phrase.parts(between: UInt8(ascii: ";")).map(withoutTitle)
        guard !names.isEmpty, names.allSatisfy(bylines.isPersonName) else { return nil }
        return names.map { BylineReader.inNormalCapitals($0.text) }.joined(separator: ", ")
    }

    private func withoutTitle(_ part: Phrase) -> Phrase {
        let end = part.bytes.firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ",") }
        let name = end.map { part[..<$0] } ?? part
        let words = name.blankParts
        guard words.count > 2, words[0].count > 2, name.bytes[words[0].upperBound - 1] == UInt8(ascii: ".")
        else { return name }
        return name[words[1].lowerBound...]
    }
}
