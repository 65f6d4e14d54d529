import Dictionaries

/// A paragraph without the marks that agencies put after their last sentence: `Enditem`, `PTI SBP NSA`.
func withoutEnding(_ paragraph: Phrase, furniture: Furniture) -> Phrase {
    // Most paragraphs end with the mark of a sentence, and few with a word that ends reports.
    let last = paragraph.lastByte
    if last < 0x41, !furniture.kinds(inPartsOf: paragraph.words.suffix(1)).contains(.ending) {
        return paragraph
    }
    var text = paragraph
    while true {
        let last = text.lastBlankPart
        guard last.lowerBound > text.start, isEnding(text.words(in: last), furniture: furniture) else {
            break
        }
        text = text[..<last.lowerBound]
    }
    return withoutInitials(text)
}

private func isEnding(_ words: ArraySlice<FoldedWord>, furniture: Furniture) -> Bool {
    furniture.row(.ending, in: words)?.match == .whole
}

/// A text without the words of capitals that follow its last sentence.
private func withoutInitials(_ text: Phrase) -> Phrase {
    var rest = text
    while case let last = rest.lastBlankPart, isInitials(rest.bytes[last]) {
        guard last.lowerBound > rest.start else { return text }
        rest = rest[..<last.lowerBound]
    }
    guard rest.end < text.end else { return text }
    let isSentence = [".", "!", "?", "”", "\""].contains { rest.hasSuffix($0) }
    return isSentence ? rest : text
}

private func isInitials(_ word: ArraySlice<UInt8>) -> Bool {
    (2...5).contains(word.count) && word.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2F }
}
