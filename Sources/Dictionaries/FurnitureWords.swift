/// The words of a line with case and punctuation taken away: `RELATED NEWS:` gives `["related", "news"]`.
///
/// - Note: Apostrophes vanish, so that `Reader's` is one word; digits are words, too.
package func foldedWords(_ text: some StringProtocol) -> [String] {
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
