extension JSONReader {
    /// Reads a number and gives its digits as they stand (RFC 8259 §6).
    mutating func number() throws(JSONSyntaxError) -> String {
        let start = offset
        if next == UInt8(ascii: "-") { offset += 1 }
        let whole = skipDigits()
        // "01" is refused, so that nobody wonders whether it is octal.
        let padded = whole > 1 && bytes[offset - whole] == UInt8(ascii: "0")
        guard whole > 0, !padded else { throw fault(.badNumber) }
        if next == UInt8(ascii: ".") {
            offset += 1
            guard skipDigits() > 0 else { throw fault(.badNumber) }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            offset += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { offset += 1 }
            guard skipDigits() > 0 else { throw fault(.badNumber) }
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while next?.isDigit == true { offset += 1 }
        return offset - start
    }

    /// Reads a string, the quotation marks included, and resolves its escapes (RFC 8259 §7).
    mutating func string() throws(JSONSyntaxError) -> String {
        let start = position
        var letters: [UInt8] = []
        offset += 1
        while true {
            let run = offset
            while let byte = next, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                offset += 1
            }
            letters += bytes[run..<offset]
            guard let byte = next else { throw fault(.unexpectedEnd) }
            guard byte >= 0x20 else { throw fault(.bareControlCharacter(byte)) }
            if byte == UInt8(ascii: "\"") { break }
            letters += try escape()
        }
        offset += 1
        guard let text = String(validating: letters, as: UTF8.self) else {
            throw JSONSyntaxError(fault: .notUTF8, position: start)
        }
        return text
    }

    private mutating func escape() throws(JSONSyntaxError) -> [UInt8] {
        let start = position
        offset += 1
        guard let byte = next else { throw fault(.unexpectedEnd) }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(Character(try scalar(from: start)).utf8)
        default: throw JSONSyntaxError(fault: .badEscape, position: start)
        }
    }

    /// Reads the digits after `\u`, and the second half of a surrogate pair where one must follow.
    private mutating func scalar(from start: JSONPosition) throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = UInt32(try hexadecimal(from: start))
        if let scalar = Unicode.Scalar(first) { return scalar }
        let lone = JSONSyntaxError(fault: .loneSurrogate, position: start)
        guard first < 0xDC00, bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) else {
            throw lone
        }
        offset += 2
        let second = UInt32(try hexadecimal(from: start))
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw lone }
        return scalar
    }

    private mutating func hexadecimal(from start: JSONPosition) throws(JSONSyntaxError) -> UInt16 {
        let digits = Array(bytes[offset...].prefix(4))
        guard digits.count == 4 else { throw fault(.unexpectedEnd) }
        guard let code = hexadecimalNumber(digits.span) else {
            throw JSONSyntaxError(fault: .badEscape, position: start)
        }
        offset += 4
        return UInt16(code)
    }
}
