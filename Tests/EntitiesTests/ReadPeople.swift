import ArticleText
import Dictionaries
import Entities
import Mentions
import Model
import TestDictionaries

/// A text read as far as its people with the real dictionaries.
struct ReadPeople {
    let text: ArticleTokens
    let mentions: [Mention]
    let entities: ArticleEntities

    /// - Parameter headline: The bytes at the front that are the headline.
    init(_ words: String, dateline: String? = nil, headline: Int? = nil) throws {
        let dictionaries = try RealDictionaries.load()
        let article = CleanArticle(
            id: "a", metadata: ArticleMetadata(), dateline: dateline, text: words,
            headline: headline.map { TextRange(start: 0, end: $0) })
        text = Tokenizer(vocabulary: dictionaries.vocabulary, abbreviations: dictionaries.abbreviations)
            .tokens(of: article)
        mentions = MentionFinder(dictionaries: dictionaries).mentions(in: text)
        entities = EntityResolver(dictionaries: dictionaries).entities(of: text, mentions: mentions)
    }

    var names: [String] { entities.people.map(\.name) }

    /// Whom the last mention that is printed so means; nil where nobody, or where no mention is printed so.
    func person(meantBy words: String) -> Person? {
        let index = mentions.indices.last { mention in
            let tokens = mentions[mention].tokens
            if case .person(let name) = mentions[mention].kind, text.text(ofTokens: name.name) == words {
                return true
            }
            return text.text(ofTokens: tokens) == words
        }
        guard let index, case .person(let person)? = entities.references[index] else { return nil }
        return entities.people[person]
    }
}
