import Dictionaries

/// Marks the lines of boxes: a heading that `furniture.tsv` knows, and the headlines under it.
///
/// A box whose first line follows its heading at once ends with the next empty line. One with empty lines between
/// its parts ends where prose begins again; a list of that form after some of the article ends the page. Comments
/// always do. Before any prose only boxes of the first form are believed, since a heading alone may be a menu's.
struct Boxes {
    private enum Open {
        case none
        case untilEmptyLine(Int)
        case untilProse(Int)
        case toTheEnd(Int)
    }

    private let lines: [PageLine]
    private let roles: [LineRole]
    /// Whether a picture's credit may stand in each line.
    private let mayHaveCredit: [Bool]
    /// How many paragraphs of strict prose follow each line, itself among them.
    private let proseFrom: [Int]
    private let isDense: Bool
    private var open = Open.none
    private var proseSeen = 0
    private var result: [ReadLine] = []

    static func marked(_ lines: [PageLine], reader: LineReader) -> [ReadLine] {
        var boxes = Boxes(lines: lines, reader: reader)
        for (line, role) in zip(lines, boxes.roles) { boxes.take(line, role: role) }
        return boxes.result
    }

    private init(lines: [PageLine], reader: LineReader) {
        self.lines = lines
        let kinds = lines.map { reader.furniture.kinds(ofLine: $0.words) }
        let roles = lines.indices.map { reader.role(of: lines[$0], kinds: kinds[$0]) }
        self.roles = roles
        mayHaveCredit = lines.indices.map { index in
            roles[index] == .text
                && reader.credits.mayHaveCredit(lines[index].phrase, kinds: kinds[index].parts)
        }
        isDense = Self.isDense(lines.count, blocks: lines.count(where: \.startsBlock))
        proseFrom = Self.proseCounts(lines, isDense: isDense)
        result.reserveCapacity(lines.count)
    }

    private static func proseCounts(_ lines: [PageLine], isDense: Bool) -> [Int] {
        var counts = Array(repeating: 0, count: lines.count + 1)
        for index in lines.indices.reversed() {
            counts[index] = counts[index + 1] + (isStrictProse(lines[index], isDense: isDense) ? 1 : 0)
        }
        return counts
    }

    /// Whether a page has hardly any empty lines, so that they end nothing.
    static func isDense(_ lines: Int, blocks: Int) -> Bool {
        lines > 8 && blocks * 8 < lines
    }

    /// The paragraphs of prose that are still to come.
    private var proseAhead: Int { proseFrom[result.count] }

    /// Whether a date or a byline follows in the block of the line that is next.
    private var blockHasMetadata: Bool {
        let index = result.count
        let end = lines[(index + 1)...].firstIndex(where: \.startsBlock) ?? lines.count
        return roles[index..<end].contains(where: \.isMetadata)
    }

    /// Whether enough prose is behind for the page to end here: a standfirst alone is no article where three more
    /// paragraphs are to come.
    private var mayEnd: Bool {
        if proseSeen > 1 { return true }
        return proseSeen == 1 && proseAhead < 3
    }

    private mutating func take(_ line: PageLine, role: LineRole) {
        if case .untilEmptyLine = open, line.startsBlock { open = .none }
        if case .untilProse = open, role == .text, Self.isStrictProse(line, isDense: isDense) { close() }
        if case .heading(let kind, let row) = role { openBox(kind, row: row, at: line) }
        let isHeading = if case .heading = role { true } else { false }
        result.append(
            ReadLine(
                line: line, role: role, box: isHeading ? nil : row,
                mayHaveCredit: mayHaveCredit[result.count]))
        if role == .text, row == nil, line.isProse { proseSeen += 1 }
    }

    private mutating func openBox(_ kind: Furniture.Kind, row: Int, at line: PageLine) {
        if case .toTheEnd = open { return }
        // A menu's word above the headline looks like a box's heading; a date below it tells the two apart.
        if proseSeen == 0, blockHasMetadata { return }
        switch kind {
        case .tail where mayEnd: open = .toTheEnd(row)
        case .list where (line.endsBlock || isDense) && proseSeen >= 3 && proseAhead <= max(2, proseSeen / 3):
            open = .toTheEnd(row)
        case _ where !line.endsBlock && !isDense: open = .untilEmptyLine(row)
        case _ where proseSeen > 0: open = .untilProse(row)
        default: break
        }
    }

    /// Ends a box before prose, and gives back a subheading between its last headline and the prose.
    private mutating func close() {
        open = .none
        guard result.count >= 2, let last = result.last, let row = last.box, last.line.isOwnBlock,
            result[result.count - 2].box == row, !result[result.count - 2].line.isOwnBlock, last.role == .text
        else { return }
        result[result.count - 1] = ReadLine(
            line: last.line, role: last.role, box: nil, mayHaveCredit: last.mayHaveCredit)
    }

    private var row: Int? {
        switch open {
        case .none: nil
        case .untilEmptyLine(let row), .untilProse(let row), .toTheEnd(let row): row
        }
    }

    /// Prose that no teaser is: no list item, no credit at its end.
    private static func isStrictProse(_ line: PageLine, isDense: Bool) -> Bool {
        guard line.marker == nil, line.isProse, line.words.count >= 12 else { return false }
        let last = line.phrase.lastByte
        return (line.startsBlock || isDense) && last != UInt8(ascii: ")") && last != UInt8(ascii: "]")
    }
}
