/// How text is cut into words, for dictionaries and articles alike, so that the two always agree.
///
/// A word is a run of letters and digits; apostrophes between letters and the full stops of initials (`U.S.`)
/// belong to it; a final `'s` is a word of its own; every other sign is a word of one sign.
package enum Words {
    /// The words of a short text, in order.
    package static func split(_ text: String) -> [Substring] {
        let bytes = Array(text.utf8)
        var words: [Substring] = []
        var position = 0
        while let range = next(in: bytes, from: position) {
            let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
            let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
            words.append(text[start..<end])
            position = range.upperBound
        }
        return words
    }

    /// The next word at or after an offset; nil at the end.
    package static func next(in bytes: [UInt8], from start: Int) -> Range<Int>? {
        var position = start
        while position < bytes.count, isBlank(bytes, at: position) { position += 1 }
        guard position < bytes.count else { return nil }
        guard isLetterOrDigit(bytes, at: position) else {
            let possessive = endOfPossessive(bytes, at: position)
            return position..<(possessive ?? position + scalarLength(bytes[position]))
        }
        if let end = endOfInitials(bytes, at: position) { return position..<end }
        return position..<endOfWord(bytes, from: position)
    }

    private static func endOfWord(_ bytes: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            if isLetterOrDigit(bytes, at: position) {
                position += scalarLength(bytes[position])
            } else if let length = apostropheLength(bytes, at: position),
                isLetterOrDigit(bytes, at: position + length), endOfPossessive(bytes, at: position) == nil
            {
                position += length
            } else if bytes[position] == 0x2E || bytes[position] == 0x2C,
                isDigit(bytes, at: position - 1), isDigit(bytes, at: position + 1)
            {
                position += 1
            } else {
                break
            }
        }
        return position
    }

    /// The end of `U.S.` or `J.F.`: two or more single letters, each with its full stop.
    private static func endOfInitials(_ bytes: [UInt8], at start: Int) -> Int? {
        var position = start
        var letters = 0
        while position + 1 < bytes.count, isASCIILetter(bytes[position]), bytes[position + 1] == 0x2E {
            position += 2
            letters += 1
        }
        return letters >= 2 ? position : nil
    }

    /// The end of `'s` at an apostrophe, where nothing of a word follows.
    private static func endOfPossessive(_ bytes: [UInt8], at position: Int) -> Int? {
        guard position > 0,
            isLetterOrDigit(bytes, at: position - 1) || bytes[position - 1] >= 0x80
                || bytes[position - 1] == 0x2E,
            let length = apostropheLength(bytes, at: position), position + length < bytes.count,
            bytes[position + length] | 0x20 == 0x73,
            !isLetterOrDigit(bytes, at: position + length + 1)
        else { return nil }
        return position + length + 1
    }
}
