import Bytes

/// The charset that a document names inside itself.
enum DeclaredCharset {
    /// - Returns: nil where there is none, or one that nobody knows.
    static func charset(in bytes: [UInt8], lookingIn place: CharsetDeclaration) -> Charset? {
        guard place != .none else { return nil }
        let head = bytes.prefix(searched).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let found = fromXML(head) ?? (place == .html ? fromMeta(head) : nil)
        // The name could not have been read if it were true.
        return found.map { $0.isWide ? .utf8 : $0 }
    }

    /// In bytes. Browsers look at 1,024 (HTML Standard, section 13.2.3.2); scripts stand before it on many a page.
    private static let searched = 16_384

    /// `<?xml version="1.0" encoding="…"?>` at the very beginning (XML 1.0, section 2.8).
    private static func fromXML(_ head: [UInt8]) -> Charset? {
        guard let start = head.firstIndex(where: { !isSpace($0) }), head[start...].starts(with: "<?xml".utf8),
            let end = head[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return nil }
        return value(named: "encoding", in: head[start..<end]).flatMap { Charset(label: $0) }
    }

    /// `<meta charset="…">`, or `<meta http-equiv="Content-Type" content="text/html; charset=…">`.
    private static func fromMeta(_ head: [UInt8]) -> Charset? {
        var rest = head[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...]
            if rest.starts(with: "<!--".utf8) {
                rest = rest.dropFirst(4)
                guard let end = first("-->", in: rest) else { return nil }
                rest = rest[end...]
            } else if rest.starts(with: "<meta".utf8) {
                let tag = rest.prefix { $0 != UInt8(ascii: ">") }
                if let charset = value(named: "charset", in: tag).flatMap({ Charset(label: $0) }) {
                    return charset
                }
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// What stands behind `name=`, with quotes or without.
    private static func value(named name: StaticString, in bytes: ArraySlice<UInt8>) -> String? {
        var rest = bytes
        while let start = first("\(name)", in: rest) {
            rest = rest[start...].dropFirst(name.utf8CodeUnitCount)
            let behind = rest.drop(while: isSpace)
            guard behind.first == UInt8(ascii: "=") else { continue }
            let quoted = behind.dropFirst().drop { isSpace($0) || isQuote($0) }
            return String(decoding: quoted.prefix { !isEnd($0) }, as: UTF8.self)
        }
        return nil
    }

    private static func first(_ text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let wanted = Array(text.utf8)
        var rest = bytes
        while let start = rest.firstIndex(of: wanted[0]) {
            rest = rest[start...]
            if rest.starts(with: wanted) { return start }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }

    private static func isEnd(_ byte: UInt8) -> Bool {
        isSpace(byte) || isQuote(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "?")
    }
}
