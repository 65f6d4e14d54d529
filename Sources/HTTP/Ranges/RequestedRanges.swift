import Bytes

/// What a `Range` field asks for, before the length of the representation is known (RFC 9110 §14.1.2, §14.2).
struct RequestedRanges: Hashable, Sendable {
    enum Part: Hashable, Sendable {
        /// From a byte on to the end, or through another byte.
        case from(Int, through: Int?)
        /// That many bytes at the end.
        case last(Int)
    }

    /// What is to be sent of a representation.
    enum Selection: Hashable, Sendable {
        /// All: the field is to be ignored.
        case whole
        /// These ranges of bytes, none of them empty, in the order of the field.
        case parts([Range<Int>])
        /// A 416: there is no byte where the client asks.
        case nothing
    }

    private let parts: [Part]

    /// - Returns: nil for another unit than bytes and for what the grammar does not know; both are ignored.
    init?(_ value: String) {
        let sides = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard sides.count == 2, equalsIgnoringCase(sides[0], "bytes") else { return nil }
        let elements = listElements(of: String(sides[1])).filter { !$0.isEmpty }
        let parts = elements.compactMap(Self.part)
        guard !parts.isEmpty, parts.count == elements.count else { return nil }
        self.parts = parts
    }

    private static func part(_ text: String) -> Part? {
        let sides = text.split(separator: "-", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        if sides[0].isEmpty { return number(sides[1]).map(Part.last) }
        guard let first = number(sides[0]) else { return nil }
        if sides[1].isEmpty { return .from(first, through: nil) }
        guard let last = number(sides[1]), last >= first else { return nil }
        return .from(first, through: last)
    }

    /// A number that is too large for any file is as good as the largest.
    private static func number(_ digits: Substring) -> Int? {
        let bytes = Array(digits.utf8)
        guard !bytes.isEmpty, bytes.allSatisfy(\.isDigit) else { return nil }
        return decimalNumber(bytes.span) ?? .max
    }

    /// - Parameter length: That of the whole, in bytes.
    func selection(of length: Int) -> Selection {
        let ranges = parts.compactMap { Self.range($0, length) }
        guard !ranges.isEmpty else { return .nothing }
        // The end of nothing is nothing, for which no Content-Range can be written.
        guard length > 0, Self.isModest(ranges, askedFor: parts.count) else { return .whole }
        return .parts(ranges)
    }

    /// nil for a part that can't be satisfied.
    private static func range(_ part: Part, _ length: Int) -> Range<Int>? {
        switch part {
        case .from(let first, let last):
            first < length ? first..<(last.map { min($0, length - 1) + 1 } ?? length) : nil
        case .last(let count):
            count > 0 ? max(0, length - count)..<length : nil
        }
    }

    /// Whether the ranges are such as a client in good faith asks for: few, none over another, and in order
    /// if there are more than two (a reader of an archive asks for its end and then its beginning).
    private static func isModest(_ ranges: [Range<Int>], askedFor count: Int) -> Bool {
        guard count <= mostRanges else { return false }
        let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
        let overlaps = zip(sorted, sorted.dropFirst()).contains { $0.upperBound > $1.lowerBound }
        return !overlaps && (ranges.count <= 2 || ranges == sorted)
    }

    private static let mostRanges = 16
}
