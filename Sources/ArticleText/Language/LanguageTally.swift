import Dictionaries

/// What a text says for each language: its small words and its peculiar letters.
struct LanguageTally {
    private let languages: Languages
    private(set) var scripts = ScriptTally()
    /// By position in `languages.rows`.
    private(set) var points: [Int]
    private(set) var words = 0

    /// As many languages as share a word or letter get an equal part each.
    private static let pointsOfWord = 1000
    private static let pointsOfLetter = 400

    /// - Parameter text: Looked at no farther than `limit`, in bytes of UTF-8.
    init(_ text: String, languages: Languages, limit: Int) {
        self.languages = languages
        points = Array(repeating: 0, count: languages.rows.count)
        var hasher = WordHasher(folding: languages.folding)
        for scalar in Self.beginning(of: text, limit: limit).unicodeScalars {
            if let word = hasher.take(scalar) { take(word: word) }
            guard let script = Script(of: scalar) else { continue }
            scripts.take(script)
            if !scalar.isASCII { take(letter: scalar) }
        }
        if let word = hasher.finish() { take(word: word) }
    }

    private static func beginning(of text: String, limit: Int) -> Substring {
        let end = text.utf8.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
        return text[..<(end.samePosition(in: text.unicodeScalars) ?? text.unicodeScalars.index(before: end))]
    }

    private mutating func take(word: UInt64) {
        words += 1
        let rows = languages.rows(withWord: word)
        for row in rows { points[row] += Self.pointsOfWord / rows.count }
    }

    private mutating func take(letter: Unicode.Scalar) {
        var rows = languages.rows(withLetter: letter)
        if rows.isEmpty, letter.properties.isUppercase,
            let lower = letter.properties.lowercaseMapping.unicodeScalars.first
        {
            rows = languages.rows(withLetter: lower)
        }
        for row in rows { points[row] += Self.pointsOfLetter / rows.count }
    }
}
