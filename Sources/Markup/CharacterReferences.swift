// The names of HTML's character references are libxml2's: no pointer leaves this file.
import CLibXML2

/// The text with HTML's character references resolved, such as `&amp;`, `&rsquo;`, `&#8217;`, `&#x2019;`.
///
/// What is no reference stays as it is.
package func resolvingCharacterReferences(in text: String) -> String {
    let bytes = Array(text.utf8)
    var resolved: [UInt8] = []
    var place = 0
    while let mark = bytes[place...].firstIndex(of: UInt8(ascii: "&")) {
        resolved += bytes[place..<mark]
        let name = bytes[(mark + 1)...].prefix(longestReference).prefix { $0 != UInt8(ascii: ";") }
        let end = name.endIndex
        if end < bytes.count, bytes[end] == UInt8(ascii: ";"), let letters = characters(ofReference: name) {
            resolved += letters
            place = end + 1
        } else {
            resolved.append(bytes[mark])
            place = mark + 1
        }
    }
    return String(decoding: resolved + bytes[place...], as: UTF8.self)
}

/// UTF-8 of the character that HTML 4 calls so (`rsquo`); nil for any other name.
func characters(named name: String) -> [UInt8]? {
    guard let entity = unsafe htmlEntityLookup(name) else { return nil }
    return unsafe Unicode.Scalar(entity.pointee.value).map { Array(String($0).utf8) }
}

private let longestReference = 12

private func characters(ofReference name: ArraySlice<UInt8>) -> [UInt8]? {
    guard name.first == UInt8(ascii: "#") else {
        let name = String(decoding: name, as: UTF8.self)
        return name == "apos" ? [UInt8(ascii: "'")] : characters(named: name)
    }
    let isHexadecimal = name.dropFirst().first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHexadecimal ? 2 : 1), as: UTF8.self)
    guard let code = UInt32(digits, radix: isHexadecimal ? 16 : 10), code >= 0x20 else { return nil }
    return Unicode.Scalar(code).map { Array(String($0).utf8) }
}
