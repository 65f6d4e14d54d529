package import Dictionaries
package import Model

/// Cuts a clean article into tokens and sentences.
package struct Tokenizer: Sendable {
    private let vocabulary: Vocabulary
    private let abbreviations: Set<WordID>

    /// - Parameter abbreviations: Words after which a full stop ends no sentence: `Mr`, `Gen`, `Jan`.
    package init(vocabulary: Vocabulary, abbreviations: Set<WordID>) {
        self.vocabulary = vocabulary
        self.abbreviations = abbreviations
    }

    package func tokens(of article: CleanArticle) -> ArticleTokens {
        let bytes = Array(article.text.utf8)
        let tokens = tokens(in: bytes)
        let sentences = SentenceSplitter(bytes: bytes, tokens: tokens, abbreviations: abbreviations)
            .sentences(headline: article.headline)
        return ArticleTokens(article: article, tokens: tokens, sentences: sentences, bytes: bytes)
    }

    private func tokens(in bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 5)
        var position = 0
        while let range = Words.next(in: bytes, from: position) {
            tokens.append(token(bytes, range, glued: range.lowerBound == position && position > 0))
            position = range.upperBound
        }
        return tokens
    }

    private func token(_ bytes: [UInt8], _ range: Range<Int>, glued: Bool) -> Token {
        let text = String(decoding: bytes[range], as: UTF8.self)
        let kind = Self.kind(of: text)
        let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
        return Token(
            range: TextRange(start: range.lowerBound, end: range.upperBound), kind: kind,
            word: vocabulary.identifier(of: text),
            capitalised: letters.first.map { $0.properties.isUppercase } ?? false
                && text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false,
            allCapitals: letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase },
            glued: glued)
    }

    private static func kind(of text: String) -> Token.Kind {
        guard let first = text.unicodeScalars.first else { return .word }
        if first.properties.numericType != nil { return .number }
        return first.properties.isAlphabetic || text.utf8.count > 4
            ? .word : isPossessive(text) ? .word : .sign(first)
    }

    private static func isPossessive(_ text: String) -> Bool {
        text.utf8.count >= 2 && text.utf8.last.map { $0 | 0x20 == 0x73 } ?? false
    }
}
