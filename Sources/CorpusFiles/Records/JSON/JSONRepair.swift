import Bytes

/// Makes JSON of what programs write for it: Python's `NaN` and `Infinity`, halves of surrogate pairs, control
/// characters in strings, a byte order mark, strings in the charset of Windows.
enum JSONRepair {
    /// - Returns: nil where the fault is none of these, or there are others besides.
    static func repaired(_ bytes: [UInt8], after fault: JSONSyntaxError.Fault) -> JSONNode? {
        switch fault {
        case .notUTF8:
            guard let text = decoded(bytes)?.text else { return nil }
            return try? readJSON(Array(text.utf8))
        case .loneSurrogate, .bareControlCharacter, .unexpectedByte:
            return try? readJSON(rewritten(bytes))
        default: return nil
        }
    }

    private static func rewritten(_ bytes: [UInt8]) -> [UInt8] {
        var writer = JSONRewriter(bytes)
        return writer.rewritten()
    }
}

private struct JSONRewriter {
    private let bytes: [UInt8]
    private var place = 0
    private var written: [UInt8] = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        written.reserveCapacity(bytes.count)
    }

    mutating func rewritten() -> [UInt8] {
        while place < bytes.count {
            if bytes[place] == UInt8(ascii: "\"") { writeString() } else { writeBare() }
        }
        return written
    }

    /// Outside strings: Python's numbers that are none become null.
    private mutating func writeBare() {
        for word in ["NaN", "-Infinity", "Infinity"] where bytes[place...].starts(with: word.utf8) {
            written += Array("null".utf8)
            place += word.utf8.count
            return
        }
        written.append(bytes[place])
        place += 1
    }

    private mutating func writeString() {
        written.append(bytes[place])
        place += 1
        while place < bytes.count {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\\") {
                writeEscape()
                continue
            }
            writeLetter(byte)
            place += 1
            if byte == UInt8(ascii: "\"") { return }
        }
    }

    /// A letter of a string; a line feed, carriage return or tab is escaped, other control characters mean nothing.
    private mutating func writeLetter(_ byte: UInt8) {
        switch byte {
        case 0x0A: written += Array("\\n".utf8)
        case 0x0D: written += Array("\\r".utf8)
        case 0x09: written += Array("\\t".utf8)
        case 0..<0x20: written.append(0x20)
        default: written.append(byte)
        }
    }

    /// An escape as it is; half of a surrogate pair becomes U+FFFD.
    private mutating func writeEscape() {
        guard let unit = unit(at: place) else {
            written += bytes[place...].prefix(2)
            place += 2
            return
        }
        let second = self.unit(at: place + 6) ?? 0
        let isPair = (0xD800...0xDBFF).contains(unit) && (0xDC00...0xDFFF).contains(second)
        let isLone = !isPair && (0xD800...0xDFFF).contains(unit)
        let length = isPair ? 12 : 6
        written += isLone ? Array("\\uFFFD".utf8)[...] : bytes[place...].prefix(length)
        place += length
    }

    /// The code unit of `\uXXXX`.
    private func unit(at place: Int) -> UInt16? {
        guard place + 6 <= bytes.count, bytes[place] == UInt8(ascii: "\\"),
            bytes[place + 1] == UInt8(ascii: "u")
        else { return nil }
        let digits = bytes[(place + 2)..<(place + 6)]
        guard digits.allSatisfy({ $0.hexadecimalValue != nil }) else { return nil }
        return digits.reduce(0) { $0 << 4 | UInt16($1.hexadecimalValue ?? 0) }
    }
}
