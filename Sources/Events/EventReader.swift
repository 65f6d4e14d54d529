package import ArticleText
package import Dictionaries
package import Entities
package import Mentions
package import Model

/// The visits, meetings and statements of one article.
package struct ArticleEvents: Sendable {
    package let visits: [Visit]
    package let meetings: [Meeting]
    package let statements: [Statement]
}

/// Reads events out of sentences and entities by the rule rows.
package struct EventReader: Sendable {
    private let dictionaries: Dictionaries

    package init(dictionaries: Dictionaries) { self.dictionaries = dictionaries }

    package func events(in text: ArticleTokens, mentions: [Mention], entities: ArticleEntities)
        -> ArticleEvents
    {
        let scene = ArticleScene(
            text: text, mentions: mentions, entities: entities, dictionaries: dictionaries)
        let meetings = MeetingFinder(scene: scene).readings()
        let readings =
            VisitFinder(scene: scene).readings() + ImpliedVisits(scene: scene).readings(from: meetings)
        let visits = VisitAssembly(scene: scene).visits(from: readings).enumerated().map { number, visit in
            var visit = visit
            visit.id = VisitID("\(text.article.id)-v\(number + 1)")
            return visit
        }
        return ArticleEvents(
            visits: visits,
            meetings: MeetingAssembly(scene: scene, visits: visits).meetings(from: meetings),
            statements: StatementFinder(scene: scene).statements())
    }
}
