/// Resolves HTML character references that a scraper left in a text: `&amp;`, `&#8217;`, `&#x2019;`.
///
/// - Note: HTML Living Standard §13.5, the names that news pages use; an unknown name stays as it is.
func resolvingCharacterReferences(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
        result += rest[..<start]
        let after = rest.index(after: start)
        // The longest name here has eight letters; a lone & must not swallow the text up to a far semicolon.
        let near = rest[after...].prefix(9)
        if let end = near.firstIndex(of: ";"), let resolved = referent(of: near[..<end]) {
            result += resolved
            rest = rest[rest.index(after: end)...]
        } else {
            result += "&"
            rest = rest[after...]
        }
    }
    return result + rest
}

private func referent(of name: Substring) -> String? {
    guard name.first == "#" else { return namedReferents[String(name)] }
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
