/// A word in the form in which names of months and their like are compared: lower case, and one letter where
/// Arabic and Persian typists use several.
///
/// - Parameter word: UTF-8 without blanks or punctuation.
package func calendarKey(_ word: ArraySlice<UInt8>) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    for byte in word {
        guard byte < 0x80 else { return calendarKey(beyondASCII: String(decoding: word, as: UTF8.self)) }
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: folded, as: UTF8.self)
}

private func calendarKey(beyondASCII word: String) -> String {
    var folded = ""
    for scalar in word.unicodeScalars {
        switch scalar.value {
        case 0x300...0x36F, 0x640, 0x64B...0x652, 0x200C, 0x200D: continue
        case 0x622, 0x623, 0x625, 0x671: folded.unicodeScalars.append("\u{627}")
        case 0x649, 0x64A: folded.unicodeScalars.append("\u{6CC}")
        case 0x643: folded.unicodeScalars.append("\u{6A9}")
        case 0x629: folded.unicodeScalars.append("\u{647}")
        case _ where isSmallByNature(scalar.value): folded.unicodeScalars.append(scalar)
        default:
            // A capital İ gives an i with a dot above, which falls away like the other marks.
            let small = scalar.properties.lowercaseMapping.unicodeScalars
            folded.unicodeScalars.append(contentsOf: small.filter { !(0x300...0x36F).contains($0.value) })
        }
    }
    return folded
}

/// Whether a letter is of a script without capitals, or a small one of Latin-1 or of Russian: a look at its number is
/// cheaper than at its properties.
private func isSmallByNature(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF, 0x430...0x45F: true
    case 0x590...0x109F, 0x1100...0x139F, 0x2E80...0xA63F, 0xAC00...0xD7A3: true
    default: false
    }
}

/// The keys of a phrase's words; everything but letters parts words: `Rabi' al-Awwal` gives three.
package func calendarKeys(_ phrase: String) -> [String] {
    let words = phrase.unicodeScalars.split { scalar in
        !(scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            || scalar.value == 0x200C)
    }
    return words.map { calendarKey(Array(String($0).utf8)[...]) }
}

/// A word or phrase as `months.tsv` has it, known by the hash of its folded letters (`calendarKey`).
package struct CalendarKey: Hashable, Sendable {
    private var letters = FoldedKey()

    /// - Parameter word: UTF-8 without blanks or punctuation.
    package init(_ word: ArraySlice<UInt8>) {
        guard !Self.isBeyondASCII(word.span) else {
            self.init(folded: calendarKey(beyondASCII: String(decoding: word, as: UTF8.self)))
            return
        }
        self.init(ascii: word.span)
    }

    private init(ascii bytes: Span<UInt8>) {
        for offset in bytes.indices {
            let byte = bytes[offset]
            letters.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
    }

    private static func isBeyondASCII(_ bytes: Span<UInt8>) -> Bool {
        for offset in bytes.indices where bytes[offset] >= 0x80 { return true }
        return false
    }

    /// - Parameter text: A word or phrase that is folded.
    package init(folded text: String) {
        for byte in text.utf8 { letters.append(byte) }
    }

    /// The key of a phrase and the word that follows it.
    package func followed(by word: CalendarKey, withBlank: Bool) -> CalendarKey {
        var phrase = self
        if withBlank { phrase.letters.append(0x20) }
        phrase.letters.append(word.letters)
        return phrase
    }

    var value: UInt64 { letters.value }
}
