/// The words of a line with case and punctuation taken away: `RELATED NEWS:` gives `["related", "news"]`.
///
/// - Note: Apostrophes vanish, so that `Reader's` is one word; digits are words, too.
package func foldedWords(_ text: some StringProtocol) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.allSatisfy { $0 < 0x80 } ? foldedWords(ascii: bytes) : foldedWords(unicode: text)
}

private func foldedWords(ascii bytes: [UInt8]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for byte in bytes where byte != UInt8(ascii: "'") {
        let letter = byte | 0x20
        if (0x61...0x7A).contains(letter) {
            word.append(letter)
        } else if (0x30...0x39).contains(byte) {
            word.append(byte)
        } else if !word.isEmpty {
            words.append(String(decoding: word, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
        }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
}

private func foldedWords(unicode text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
        if scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
        if isWordScalar(scalar) {
            word.append(scalar)
        } else if !word.isEmpty {
            words.append(String(word))
            word.removeAll()
        }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
        let letter = scalar.value | 0x20
        return (0x61...0x7A).contains(letter) || (0x30...0x39).contains(scalar.value)
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .decimalNumber: return true
    default: return scalar.properties.isAlphabetic
    }
}
