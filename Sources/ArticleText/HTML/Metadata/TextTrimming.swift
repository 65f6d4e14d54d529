/// A text without the blanks around it.
func trimmingBlanks(_ text: some StringProtocol) -> String {
    let start = text.firstIndex { $0 != " " } ?? text.endIndex
    let end = text.lastIndex { $0 != " " }.map { text.index(after: $0) } ?? start
    return String(text[start..<end])
}
