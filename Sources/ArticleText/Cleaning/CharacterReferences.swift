/// Resolves HTML character references that a scraper left in a text: `&amp;`, `&#8217;`, `&#x2019;`.
///
/// - Note: HTML Living Standard §13.5, the names that news pages use; an unknown name stays as it is.
func resolvingCharacterReferences(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
        result += rest[..<start]
        let after = start + 1
        // The longest name here has eight letters; a lone & must not swallow the text up to a far semicolon.
        let near = rest[after...].prefix(9)
        if let end = near.firstIndex(of: UInt8(ascii: ";")), let resolved = referent(of: near[..<end]) {
            result += resolved.utf8
            rest = rest[(end + 1)...]
        } else {
            result.append(UInt8(ascii: "&"))
            rest = rest[after...]
        }
    }
    return result + rest
}

private func referent(of bytes: ArraySlice<UInt8>) -> String? {
    let name = String(decoding: bytes, as: UTF8.self)
    guard name.first == "#" else { return namedReferents[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return code.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
}

private let namedReferents: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "", "copy": "©",
    "reg": "®",
    "ndash": "–", "mdash": "—", "hellip": "…", "bull": "•", "middot": "·", "raquo": "»", "laquo": "«",
    "rsaquo": "›", "lsaquo": "‹", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "trade": "™", "euro": "€", "pound": "£", "deg": "°", "eacute": "é", "egrave": "è", "ecirc": "ê",
    "euml": "ë",
    "aacute": "á", "agrave": "à", "acirc": "â", "auml": "ä", "atilde": "ã", "aring": "å", "aelig": "æ",
    "iacute": "í", "igrave": "ì", "icirc": "î", "iuml": "ï", "oacute": "ó", "ograve": "ò", "ocirc": "ô",
    "ouml": "ö", "otilde": "õ", "oslash": "ø", "uacute": "ú", "ugrave": "ù", "ucirc": "û", "uuml": "ü",
    "ccedil": "ç", "ntilde": "ñ", "yacute": "ý", "szlig": "ß", "Eacute": "É", "Aacute": "Á", "Agrave": "À",
    "Iacute": "Í", "Oacute": "Ó", "Ouml": "Ö", "Uacute": "Ú", "Uuml": "Ü", "Auml": "Ä", "Aring": "Å",
    "Ccedil": "Ç", "Ntilde": "Ñ", "Oslash": "Ø", "scaron": "š", "Scaron": "Š", "oelig": "œ",
]
