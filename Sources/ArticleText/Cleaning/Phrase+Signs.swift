import Dictionaries

extension Phrase {
    /// The scalar that a phrase begins with; 0 for an empty one.
    var firstScalar: UInt32 { isEmpty ? 0 : scalar(at: start) }

    /// The scalar that begins at an offset.
    func scalar(at offset: Int) -> UInt32 { bytes.span.scalar(at: offset - start).value }

    var lastByte: UInt8 { bytes.last ?? 0 }

    func hasPrefix(_ mark: String) -> Bool { hasMark(mark, at: start) }

    func hasSuffix(_ mark: String) -> Bool { hasMark(mark, at: end - mark.utf8.count) }

    /// Whether a sign's bytes stand at an offset.
    func hasMark(_ mark: String, at offset: Int) -> Bool {
        guard offset >= start, offset < end else { return false }
        return bytes[offset...].starts(with: mark.utf8)
    }

    /// Where a sign first stands at `lower` or behind, but before `upper`.
    func firstOffset(of mark: String, from lower: Int, before upper: Int) -> Int? {
        guard let lead = mark.utf8.first else { return nil }
        let span = bytes.span
        var offset = max(lower, start) - start
        let last = min(upper, end) - start
        while offset < last {
            if span[offset] == lead, hasMark(mark, at: start + offset) { return start + offset }
            offset += 1
        }
        return nil
    }

    func contains(_ byte: UInt8) -> Bool { bytes.contains(byte) }

    /// Whether a scalar of which the condition holds stands in the phrase.
    func containsScalar(where condition: (UInt32) -> Bool) -> Bool {
        let span = bytes.span
        var offset = 0
        while offset < span.count {
            let (value, next) = span.scalar(at: offset)
            if condition(value) { return true }
            offset = next
        }
        return false
    }

    /// Whether the phrase has a small letter.
    var hasSmallLetter: Bool { containsScalar(where: Self.isSmall) }

    static func isSmall(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? (0x61...0x7A).contains(scalar) : Unicode.Scalar(scalar)?.properties.isLowercase == true
    }

    static func isCapital(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? (0x41...0x5A).contains(scalar) : Unicode.Scalar(scalar)?.properties.isUppercase == true
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? (0x61...0x7A).contains(scalar | 0x20)
            : Unicode.Scalar(scalar)?.properties.isAlphabetic == true
    }

    static func isDigit(_ scalar: UInt32) -> Bool {
        scalar < 0x80
            ? (0x30...0x39).contains(scalar) : Unicode.Scalar(scalar)?.properties.numericType != nil
    }

    var beginsWithCapital: Bool { Self.isCapital(firstScalar) }
}
