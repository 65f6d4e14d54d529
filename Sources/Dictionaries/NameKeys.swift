/// Makes name keys, by the spellings of `name_spellings.tsv`.
package struct NameKeys: Sendable {
    private let folding: LetterFolding
    private let spellings: NameSpellings

    init(folding: LetterFolding, table: TSVTable, complaints: inout [DictionaryError]) {
        self.folding = folding
        spellings = NameSpellings(table, folding: folding, complaints: &complaints)
    }

    /// The key of a name without titles and honorifics.
    package func key(_ name: some StringProtocol) -> NameKey {
        let folded = folding.folded(name).filter { $0 != "'" && $0 != "." && $0 != "`" }
        var words: [String] = []
        var number: String?
        for word in folded.split(whereSeparator: { " -,\u{A0}".contains($0) }).map(String.init) {
            if spellings.numbers.contains(word) {
                number = word
            } else if !spellings.particles.contains(word) {
                words.append(word)
            }
        }
        return NameKey(words: joined(words).map(transliterated), number: number)
    }

    /// `abd al-latif`, `abdul latif` and `abdullatif` are one.
    private func joined(_ words: [String]) -> [String] {
        var result: [String] = []
        var position = 0
        while position < words.count {
            if let servant = spellings.servants[words[position]], position + 1 < words.count {
                result.append(servant + words[position + 1])
                position += 2
            } else {
                result.append(words[position])
                position += 1
            }
        }
        return result
    }

    /// - Note: Short words are left alone: *Li* and *Lee* are two families.
    private func transliterated(_ word: String) -> String {
        guard word.utf8.count >= 4 else { return word }
        var text = word
        for spelling in spellings.spellings {
            text = Self.replacing(spelling.from, with: spelling.to, in: text)
        }
        var result = ""
        for letter in text where letter != result.last { result.append(letter) }
        for ending in spellings.endings where result.hasSuffix(ending.from) && result.utf8.count > 4 {
            result = result.dropLast(ending.from.count) + ending.to
        }
        return result
    }

    /// The text with every occurrence replaced, from left to right; on bytes, for every name of an article
    /// passes here.
    private static func replacing(_ from: String, with to: String, in text: String) -> String {
        let (bytes, pattern) = (Array(text.utf8), Array(from.utf8))
        guard !pattern.isEmpty else { return text }
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position...].starts(with: pattern) {
                result += to.utf8
                position += pattern.count
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
