/// JSON as pages embed it, mended where content systems break it.
///
/// Comments and CDATA marks around the text, raw line ends in strings, commas before a closing bracket, escapes that
/// JSON does not know, semicolons at the end. A text that is cut off stays so.
struct JSONRepair {
    private let bytes: [UInt8]
    private var offset = 0
    private var mended: [UInt8] = []

    static func mended(_ bytes: [UInt8]) -> [UInt8] {
        var repair = JSONRepair(bytes: bytes)
        repair.run()
        return repair.mended
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        mended.reserveCapacity(bytes.count)
    }

    private mutating func run() {
        // What stands around the value: `<!--`, `//<![CDATA[`, `/* <![CDATA[ */`.
        offset = Self.start(in: bytes)
        let end = bytes.lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }
        guard let last = end.map({ Self.end(in: bytes, from: $0) }) else { return }
        while offset <= last {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""): takeString()
            case UInt8(ascii: "/") where isComment: skipComment()
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                dropComma()
                append(byte)
            default: append(byte)
            }
        }
    }

    private mutating func append(_ byte: UInt8) {
        mended.append(byte)
        offset += 1
    }

    /// The first bracket that does not belong to `<![CDATA[`.
    private static func start(in bytes: [UInt8]) -> Int {
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "{") { return index }
            if bytes[index] == UInt8(ascii: "["), !isCDATA(bytes, at: index) { return index }
            index += 1
        }
        return bytes.count
    }

    /// `<![CDATA[` has two brackets.
    private static func isCDATA(_ bytes: [UInt8], at index: Int) -> Bool {
        let letters = Array("CDATA".utf8)
        return bytes[(index + 1)...].starts(with: letters)
            || index >= 5 && Array(bytes[(index - 5)..<index]) == letters
    }

    /// The last bracket before `]]>`.
    private static func end(in bytes: [UInt8], from last: Int) -> Int {
        var end = last
        while end > 1, bytes[end] == UInt8(ascii: "]"), bytes[end - 1] == UInt8(ascii: "]"),
            bytes[(end + 1)...].first == UInt8(ascii: ">")
        {
            end = bytes[..<(end - 1)].lastIndex { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") } ?? 0
        }
        return end
    }

    private var isComment: Bool {
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        return next == UInt8(ascii: "/") || next == UInt8(ascii: "*")
    }

    private mutating func skipComment() {
        let isBlock = bytes[offset + 1] == UInt8(ascii: "*")
        offset += 2
        while offset < bytes.count {
            if isBlock, bytes[offset] == UInt8(ascii: "*"), bytes[(offset + 1)...].first == UInt8(ascii: "/")
            {
                offset += 2
                return
            }
            if !isBlock, bytes[offset] == 0x0A { return }
            offset += 1
        }
    }

    /// Takes back a comma before a closing bracket, and blanks after it.
    private mutating func dropComma() {
        guard let last = mended.lastIndex(where: { $0 > 0x20 }), mended[last] == UInt8(ascii: ",") else {
            return
        }
        mended.removeSubrange(last...)
    }

    private mutating func takeString() {
        append(bytes[offset])
        while offset < bytes.count {
            let byte = bytes[offset]
            switch byte {
            case UInt8(ascii: "\""):
                append(byte)
                return
            case UInt8(ascii: "\\"): takeEscape()
            case ..<0x20:
                mended.append(0x20)
                offset += 1
            default: append(byte)
            }
        }
    }

    private mutating func takeEscape() {
        guard offset + 1 < bytes.count else {
            offset += 1
            return
        }
        let next = bytes[offset + 1]
        if next == UInt8(ascii: "u") { return takeCodePoint() }
        if Array("\"\\/bfnrt".utf8).contains(next) { mended.append(bytes[offset]) }
        if next >= 0x20 { mended.append(next) }
        offset += 2
    }

    /// Keeps `\uXXXX` where it is a character, or half of a pair whose other half follows.
    private mutating func takeCodePoint() {
        let escape = Array(bytes[offset...].prefix(12))
        let code = Self.code(escape[...])
        let second = Self.code(escape.dropFirst(6))
        switch code {
        case .some(0xD800..<0xDC00):
            let isPair = second.map { (0xDC00..<0xE000).contains($0) } ?? false
            if isPair { mended += escape }
            offset += isPair ? 12 : 6
        case .some(0xDC00..<0xE000): offset += 6
        case .some:
            mended += escape.prefix(6)
            offset += 6
        case .none: offset += 2
        }
    }

    private static func code(_ escape: ArraySlice<UInt8>) -> Int? {
        guard escape.count >= 6, escape.starts(with: Array("\\u".utf8)) else { return nil }
        return Int(String(decoding: escape.dropFirst(2).prefix(4), as: UTF8.self), radix: 16)
    }
}
