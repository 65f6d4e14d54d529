/// The words of a line with case and punctuation taken away: `RELATED NEWS:` gives `["related", "news"]`.
///
/// - Note: As `FoldedWord` has them, for those who need the letters.
package func foldedWords(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        if scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
        let folded = foldedScalars(scalar)
        if !folded.isEmpty {
            word.append(contentsOf: folded)
        } else if !word.isEmpty {
            words.append(String(word))
            word.removeAll()
        }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
}

private func foldedScalars(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let letter = scalar.value | 0x20
    if scalar.isASCII {
        let isLetter = (0x61...0x7A).contains(letter)
        if isLetter { return [Unicode.Scalar(UInt8(truncatingIfNeeded: letter))] }
        return (0x30...0x39).contains(scalar.value) ? [scalar] : []
    }
    guard let folded = Unicode.Scalar(LetterCase.folded(scalar.value)), folded.value != 0 else { return [] }
    return scalar.value == 0x130 ? ["i", folded] : [folded]
}
