import Dictionaries

/// A paragraph without the marks that agencies put after their last sentence: `Enditem`, `PTI SBP NSA`.
func withoutEnding(_ paragraph: String, furniture: Furniture) -> String {
    var words = paragraph.split(separator: " ", omittingEmptySubsequences: false)
    while words.count > 1, let last = words.last {
        if last.isEmpty || isEnding(last, furniture: furniture) {
            words.removeLast()
        } else {
            break
        }
    }
    if let initials = initials(in: words) { words.removeLast(initials) }
    let text = words.joined(separator: " ")
    return text.isEmpty ? paragraph : PageLine.trimmingBlanks(text)
}

private func isEnding(_ word: Substring, furniture: Furniture) -> Bool {
    furniture.row(.ending, in: foldedWords(word))?.match == .whole
}

/// How many words of capitals follow the last sentence; nil where there are none.
private func initials(in words: [Substring]) -> Int? {
    let isInitials: (Substring) -> Bool = { word in
        (2...5).contains(word.utf8.count) && word.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2F }
    }
    let count = words.reversed().prefix(while: isInitials).count
    guard count > 0, count < words.count, let mark = words[words.count - count - 1].last else { return nil }
    return ".!?”\"".contains(mark) ? count : nil
}
