import ArticleText
import Dictionaries
import Mentions
import Model

/// Where an article stands in the world: the state of its dateline, and whose officials go without saying.
struct Scene {
    let text: ArticleTokens
    let mentions: [Mention]
    let dateline: CountryCode?
    let home: CountryCode?

    init(text: ArticleTokens, mentions: [Mention], dictionaries: Dictionaries) {
        self.text = text
        self.mentions = mentions
        dateline = text.article.dateline.flatMap { Scene.country(ofDateline: $0, dictionaries) }
        let outlet = text.article.metadata.outlet.flatMap {
            dictionaries.outlets.row(.outlet, named: $0)?.country
        }
        home = dateline ?? outlet ?? Scene.firstCountry(mentions, dictionaries)
    }

    /// The state of the first place or state that a dateline names.
    static func country(ofDateline dateline: String, _ dictionaries: Dictionaries) -> CountryCode? {
        let words = Words.split(dateline)
        let identifiers = words.map { dictionaries.vocabulary.identifier(of: $0) }
        for position in identifiers.indices {
            if let place = dictionaries.places.names.longestMatch(
                at: position, count: identifiers.count, word: { identifiers[$0] })?.values.first
            {
                return dictionaries.places.places[place].country
            }
            if let name = dictionaries.countries.names.longestMatch(
                at: position, count: identifiers.count, word: { identifiers[$0] })?.values.first
            {
                return name.code
            }
        }
        return nil
    }

    /// Without a dateline: the state of the first place named at all, so that a page from Honiara about
    /// `the Prime Minister` means that of the Solomon Islands.
    private static func firstCountry(_ mentions: [Mention], _ dictionaries: Dictionaries) -> CountryCode? {
        for mention in mentions {
            if case .place(let place) = mention.kind { return dictionaries.places.places[place].country }
        }
        return nil
    }
}
