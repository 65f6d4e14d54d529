/// Bytes that are UTF-8 in some places and not in others, as when two sources were pasted together.
///
/// A byte that stands alone where UTF-8 has none is taken for Windows-1252, as `’` and `é` of old pages are; the
/// beginning of a character that breaks off is U+FFFD.
struct RepairedUTF8 {
    private let bytes: ArraySlice<UInt8>
    /// How many characters outside ASCII are there.
    private var characters = 0
    /// How many bytes are no UTF-8.
    private var strays = 0

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            let length = Self.length(at: offset, in: bytes)
            let isCut = offset - length == bytes.endIndex && (length < -1 || length < 0 && characters > 0)
            if isCut || length > 1 && !Self.isHardBlankOfFrench(at: offset, length, in: bytes) {
                characters += 1
            } else if length < 1 {
                strays += 1
            }
            offset += max(1, abs(length))
        }
    }

    /// `à »` of Windows-1252, with a hard blank, is a character of UTF-8 as well, which nobody writes.
    private static func isHardBlankOfFrench(
        at offset: Int, _ length: Int, in bytes: ArraySlice<UInt8>
    ) -> Bool {
        length == 3 && bytes[offset + 1] == 0xA0 && [0xAB, 0xBB].contains(bytes[offset + 2])
    }

    /// Whether so much of it is UTF-8 that it can't be anything else.
    var isAlmostAllUTF8: Bool { characters > 4 * strays }

    /// Whether more of it is UTF-8 than comes about by chance in Windows-1252.
    var isPartlyUTF8: Bool { characters > 0 && characters * 8 >= strays }

    /// - Returns: nil where more than so many U+FFFD would be in it.
    func text(faults: Int) -> DecodedText? {
        var whole: [UInt8] = []
        whole.reserveCapacity(bytes.count + 3 * strays)
        var (offset, replaced, isBehindCharacter) = (bytes.startIndex, 0, false)
        while offset < bytes.endIndex {
            let length = Self.length(at: offset, in: bytes)
            if length > 0 {
                whole += bytes[offset..<offset + length]
            } else {
                let isCut = offset + 1 == bytes.endIndex && characters > 0
                let isAlone = length == -1 && !isBehindCharacter && !isCut
                let character = isAlone ? windows1252[bytes[offset]] : nil
                whole += String(character ?? "\u{FFFD}").utf8
                if character == nil { replaced += 1 }
            }
            isBehindCharacter = length > 1
            offset += max(1, abs(length))
        }
        guard replaced <= faults else { return nil }
        return String(validating: whole, as: UTF8.self)
            .map { DecodedText(text: $0, charset: "utf-8", replaced: replaced) }
    }

    /// How long the character is that begins here; where none does, less than 0: how many bytes begin one that
    /// breaks off, or -1.
    private static func length(at offset: Int, in bytes: ArraySlice<UInt8>) -> Int {
        let first = bytes[offset]
        guard first >= 0x80 else { return 1 }
        guard let (length, second) = form(of: first) else { return -1 }
        var here = offset + 1
        while here < offset + length {
            let range = here == offset + 1 ? second : 0x80...0xBF
            guard here < bytes.endIndex, range.contains(bytes[here]) else { return offset - here }
            here += 1
        }
        return length
    }

    /// The length of a character by its first byte, and what its second may be (RFC 3629 §4).
    private static func form(of first: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
