import ArticleText
import Dictionaries
import Model
import TestDictionaries

/// A text cut into tokens and sentences with the real dictionaries.
enum TokenizedText {
    /// - Parameter headline: The bytes at the front that are the headline.
    static func tokens(of text: String, headline: Int? = nil) throws -> ArticleTokens {
        let dictionaries = try RealDictionaries.load()
        let article = CleanArticle(
            id: "a", metadata: ArticleMetadata(), text: text,
            headline: headline.map { TextRange(start: 0, end: $0) })
        return Tokenizer(vocabulary: dictionaries.vocabulary, abbreviations: dictionaries.abbreviations)
            .tokens(of: article)
    }
}
