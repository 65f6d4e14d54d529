/// The words of a line with case and punctuation taken away: `RELATED NEWS:` gives `["related", "news"]`.
///
/// - Note: As `FoldedWord` has them, for those who need the letters.
package func foldedWords(_ text: some StringProtocol) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
        if scalar == "'" || scalar == "’" || scalar == "ʼ" { continue }
        let length = word.count
        append(scalar, to: &word)
        guard word.count == length, length > 0 else { continue }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    return words
}

/// Appends the folded form of a letter or digit, and nothing for any other sign.
private func append(_ scalar: Unicode.Scalar, to word: inout [UInt8]) {
    if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if (byte | 0x20) &- 0x61 < 26 { word.append(byte | 0x20) }
        if byte &- 0x30 < 10 { word.append(byte) }
        return
    }
    guard let folded = Unicode.Scalar(LetterCase.folded(scalar.value)), folded.value != 0 else { return }
    if scalar.value == 0x130 { word.append(UInt8(ascii: "i")) }
    word += UTF8.encode(folded) ?? UTF8.encodedReplacementCharacter
}
