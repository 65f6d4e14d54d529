import Dictionaries

/// A page's bytes with its invisible characters settled: one kind of line end and of space, nothing of no width.
///
/// Byte order marks, zero-width characters, direction marks, soft hyphens and control characters vanish;
/// the fixed and unbreakable spaces become plain ones, a tab four; typesetters' ligatures (`ﬁ`) become letters,
/// since no dictionary has words with them. Everything else stays as it is.
struct PlainText {
    private(set) var bytes: [UInt8] = []
    /// Whether a `</` stands in the text, as in mark-up.
    private(set) var hasEndTags = false
    /// Whether a `&` stands in the text, as in a character reference.
    private(set) var hasAmpersands = false

    init(_ raw: [UInt8]) {
        var offset = endOfRun(in: raw.span, from: 0)
        if offset == raw.count {
            bytes = raw
            return
        }
        bytes.reserveCapacity(raw.count)
        bytes.append(contentsOf: raw[..<offset])
        offset = settle(raw.span, at: offset)
        while offset < raw.count {
            let start = offset
            offset = endOfRun(in: raw.span, from: offset)
            bytes.append(contentsOf: raw[start..<offset])
            if offset < raw.count { offset = settle(raw.span, at: offset) }
        }
    }

    /// Up to where bytes stay as they are.
    private mutating func endOfRun(in raw: Span<UInt8>, from start: Int) -> Int {
        var offset = start
        while offset < raw.count {
            let byte = raw[offset]
            if byte &- 0x30 < 0x4F || byte == 0x20 {
                // Letters, digits and blanks, as most bytes are.
            } else if byte >= 0x20, byte < 0x7F {
                if byte == 0x26 { hasAmpersands = true }
                if byte == 0x2F, offset > 0, raw[offset - 1] == 0x3C { hasEndTags = true }
            } else if byte != 0x0A, byte < 0x80 || Self.leadsSpecial(raw, at: offset) {
                return offset
            }
            offset += 1
        }
        return offset
    }

    /// Whether the bytes at an offset may be one of the characters that are settled.
    private static func leadsSpecial(_ raw: Span<UInt8>, at offset: Int) -> Bool {
        let next = offset + 1 < raw.count ? raw[offset + 1] : 0
        switch raw[offset] {
        case 0xC2: return next <= 0xA0 || next == 0xAD
        case 0xE2:
            guard offset + 2 < raw.count else { return false }
            let third = raw[offset + 2]
            if next == 0x80 { return third <= 0x8F || third >= 0xA8 && third <= 0xAF }
            return next == 0x81 && third >= 0x9F && third <= 0xAF
        case 0xE3: return next == 0x80
        case 0xEF: return next == 0xBB || next == 0xAC
        default: return false
        }
    }

    /// Takes one character that may need settling.
    ///
    /// - Returns: The offset behind it.
    private mutating func settle(_ raw: Span<UInt8>, at offset: Int) -> Int {
        let (scalar, next) = raw.scalar(at: offset)
        switch scalar {
        case 0x0D:
            bytes.append(0x0A)
            return next < raw.count && raw[next] == 0x0A ? next + 1 : next
        case 0x85, 0x2028, 0x2029: bytes.append(0x0A)
        case 0x09: for _ in 0..<4 { bytes.append(0x20) }
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: bytes.append(0x20)
        case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: break
        case 0xFB00...0xFB04: bytes += ligatures[Int(scalar - 0xFB00)].utf8
        default: for place in offset..<next { bytes.append(raw[place]) }
        }
        return next
    }
}

private let ligatures = ["ff", "fi", "fl", "ffi", "ffl"]
