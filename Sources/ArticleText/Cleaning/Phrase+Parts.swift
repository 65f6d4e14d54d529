import Dictionaries

extension Phrase {
    /// The parts between blanks, as ranges of bytes; none is empty.
    var blankParts: [Range<Int>] {
        var parts: [Range<Int>] = []
        forEachBlankPart { part in
            parts.append(part)
            return true
        }
        return parts
    }

    /// How many parts blanks make.
    var blankPartCount: Int {
        var count = 0
        forEachBlankPart { _ in
            count += 1
            return true
        }
        return count
    }

    /// Calls a closure with each part between blanks, until it gives false.
    @inline(__always)
    func forEachBlankPart(_ visit: (Range<Int>) -> Bool) {
        let span = bytes.span
        let base = start
        var offset = 0
        while offset < span.count {
            while offset < span.count, span[offset] == 0x20 { offset += 1 }
            let begin = offset
            while offset < span.count, span[offset] != 0x20 { offset += 1 }
            if offset > begin, !visit(begin + base..<offset + base) { return }
        }
    }

    /// The last part between blanks; empty for an empty phrase.
    var lastBlankPart: Range<Int> {
        var lower = end
        while lower > start, bytes[lower - 1] != 0x20 { lower -= 1 }
        return lower..<end
    }

    /// The parts between bytes of one value, blanks around them taken away; empty ones are left out.
    func parts(between separator: UInt8) -> [Phrase] {
        bytes.split(separator: separator).map { self[$0.startIndex..<$0.endIndex] }.filter { !$0.isEmpty }
    }

    /// The parts between bars, breadcrumb signs and wide gaps; empty where the phrase is one part.
    func segments() -> [Phrase] {
        guard signs.contains(.cut) || LineSigns.mayCut(bytes.first ?? 0) else { return [] }
        var cuts = SegmentCuts(bytes)
        cuts.find()
        guard !cuts.ranges.isEmpty else { return [] }
        return cuts.ranges.map { self[$0] }.filter { !$0.isEmpty }
    }
}

/// Finds the parts of a line: it is cut at a bar, at a separating sign between blanks and at two or more blanks.
private struct SegmentCuts {
    private let bytes: ArraySlice<UInt8>
    private var start: Int
    /// Empty where there is no cut.
    private(set) var ranges: [Range<Int>] = []

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        start = bytes.startIndex
    }

    mutating func find() {
        // A copy of its own, since a cut changes what `self` holds.
        let bytes = bytes
        let span = bytes.span
        let base = bytes.startIndex
        var blankBefore = true
        var offset = 0
        while offset < span.count {
            let byte = span[offset]
            if byte == 0x20 {
                if blankBefore { cut(base + offset, base + offset + 1) }
                blankBefore = true
                offset += 1
                continue
            }
            if byte == 0x7C {
                cut(base + offset, base + offset + 1)
            } else if blankBefore, byte < 0x40 || byte >= 0xC2 {
                let (scalar, next) = span.scalar(at: offset)
                if Self.separates(scalar), next == span.count || span[next] == 0x20 {
                    cut(base + offset, base + next)
                    offset = next
                    blankBefore = false
                    continue
                }
            }
            blankBefore = false
            offset += 1
        }
        if !ranges.isEmpty { ranges.append(start..<bytes.endIndex) }
    }

    private mutating func cut(_ end: Int, _ next: Int) {
        ranges.append(start..<end)
        start = next
    }

    private static func separates(_ scalar: UInt32) -> Bool {
        switch Unicode.Scalar(scalar) {
        case "|", "·", "•", "›", "»", "▸", "►", "☰", ">", "/": true
        default: false
        }
    }
}
