package import ArticleText
package import Dictionaries
import Dispatch
import Entities
import Events
import Mentions
package import Model

/// Reads articles: raw → clean → tokens → mentions → entities → events.
package struct ArticleReader: Sendable {
    package let cleaner: ArticleCleaner
    private let languageFinder: LanguageFinder
    private let tokenizer: Tokenizer
    private let mentionFinder: MentionFinder
    private let entityResolver: EntityResolver
    private let eventReader: EventReader
    private let dictionaries: Dictionaries

    package init(dictionaries: Dictionaries) {
        self.dictionaries = dictionaries
        cleaner = ArticleCleaner(dictionaries: dictionaries)
        languageFinder = LanguageFinder(languages: dictionaries.languages)
        tokenizer = Tokenizer(vocabulary: dictionaries.vocabulary, abbreviations: dictionaries.abbreviations)
        mentionFinder = MentionFinder(dictionaries: dictionaries)
        entityResolver = EntityResolver(dictionaries: dictionaries)
        eventReader = EventReader(dictionaries: dictionaries)
    }

    /// Everything that one article says; a pure function of the article and the dictionaries. An article in a
    /// language without rules says nothing, and is kept.
    package func reading(of raw: RawArticle) -> ArticleReading {
        var article = cleaner.cleanArticle(raw)
        let language = languageFinder.finding(in: article.text, given: article.metadata.language)
        article.metadata.language = language.language
        guard language.isReadable else { return ArticleReading(article: article, isRead: false) }
        let text = tokenizer.tokens(of: article)
        let mentions = mentionFinder.mentions(in: text)
        let entities = entityResolver.entities(of: text, mentions: mentions)
        let events = eventReader.events(in: text, mentions: mentions, entities: entities)
        var reading = ArticleReading(
            article: article, people: entities.people, visits: events.visits, meetings: events.meetings,
            statements: events.statements)
        MentionLists(text: text, mentions: mentions, dictionaries: dictionaries).add(to: &reading)
        return reading
    }
}
