/// A text without the blanks around it.
func trimmingBlanks(_ text: some StringProtocol) -> String {
    let bytes = Array(text.utf8)
    guard let start = bytes.firstIndex(where: { $0 != 0x20 }),
        let end = bytes.lastIndex(where: { $0 != 0x20 })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
}
