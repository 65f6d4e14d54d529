import ArticleText
import Dictionaries
import Model

/// A text cut into tokens and sentences with the real dictionaries.
enum TokenizedText {
    private static let dictionaries = Result<Dictionaries, DictionaryErrors> { () throws(DictionaryErrors) in
        let path = #filePath
        let folder = path[...(path.lastIndex(of: "/") ?? path.startIndex)]
        return try Dictionaries(folders: [folder + "../../../Sources/Dictionaries/Data/en"])
    }

    /// - Parameter headline: The bytes at the front that are the headline.
    static func tokens(of text: String, headline: Int? = nil) throws -> ArticleTokens {
        let dictionaries = try dictionaries.get()
        let article = CleanArticle(
            id: "a", metadata: RawArticle.Metadata(), text: text,
            headline: headline.map { TextRange(start: 0, end: $0) })
        return Tokenizer(vocabulary: dictionaries.vocabulary, abbreviations: dictionaries.abbreviations)
            .tokens(of: article)
    }
}
