import ArticleText
import Dictionaries
import Entities
import Events
import Mentions
import Model
import TestDictionaries

/// A text read as far as its events with the real dictionaries.
struct ReadEvents {
    let text: ArticleTokens
    let entities: ArticleEntities
    let events: ArticleEvents

    init(_ words: String, published: String = "2024-09-12") throws {
        let dictionaries = try RealDictionaries.load()
        let article = CleanArticle(
            id: "a", metadata: ArticleMetadata(published: PartialDate(published)), text: words)
        text = Tokenizer(vocabulary: dictionaries.vocabulary, abbreviations: dictionaries.abbreviations)
            .tokens(of: article)
        let mentions = MentionFinder(dictionaries: dictionaries).mentions(in: text)
        entities = EntityResolver(dictionaries: dictionaries).entities(of: text, mentions: mentions)
        events = EventReader(dictionaries: dictionaries).events(
            in: text, mentions: mentions, entities: entities)
    }

    /// `Olaf Scholz: We will not give up.`
    var statements: [String] {
        events.statements.map { statement in
            let speaker = entities.people.first { $0.id == statement.speaker }
            return "\(speaker?.name ?? "-"): \(statement.quote)"
        }
    }

    /// `Hakan Fidan > IQ planned`, sorted.
    var visits: [String] {
        events.visits.map {
            "\($0.visitor.name ?? $0.visitor.description ?? "-") > \($0.host) \($0.status.rawValue)"
        }
        .sorted()
    }
}
