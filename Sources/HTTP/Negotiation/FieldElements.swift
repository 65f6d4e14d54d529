import Bytes

/// The parts of a field value between separators, without the blanks around them; empty parts are left out.
///
/// A separator within quotation marks separates nothing, and there a backslash takes the next byte as it is
/// (RFC 9110 §5.6.1, §5.6.4).
func fieldElements(of value: String, separatedBy separator: UInt8) -> [String] {
    let bytes = Array(value.utf8)
    var elements: [String] = []
    var start = 0
    for end in separatorOffsets(in: bytes, separator) + [bytes.count] {
        let part = bytes[start..<end].drop { $0.isBlank }
        let blanks = part.reversed().prefix { $0.isBlank }.count
        if !part.isEmpty { elements.append(String(decoding: part.dropLast(blanks), as: UTF8.self)) }
        start = end + 1
    }
    return elements
}

private func separatorOffsets(in bytes: [UInt8], _ separator: UInt8) -> [Int] {
    var offsets: [Int] = []
    var isQuoted = false
    var offset = 0
    while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "\\") where isQuoted: offset += 1
        case quotationMark: isQuoted.toggle()
        case separator where !isQuoted: offsets.append(offset)
        default: break
        }
        offset += 1
    }
    return offsets
}

let quotationMark = UInt8(ascii: "\"")
