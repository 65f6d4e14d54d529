import ArticleText
import Dictionaries
import Entities
import Mentions
import Model

/// Everything that the event rooms ask about one article.
struct ArticleScene {
    let text: ArticleTokens
    let mentions: [Mention]
    let entities: ArticleEntities
    let dictionaries: Dictionaries
    let sentences: [UnitSentence]
    let dates: DateResolution

    init(text: ArticleTokens, mentions: [Mention], entities: ArticleEntities, dictionaries: Dictionaries) {
        self.text = text
        self.mentions = mentions
        self.entities = entities
        self.dictionaries = dictionaries
        dates = DateResolution(published: text.article.published)
        var first = 0
        sentences = text.sentences.map { UnitSentence($0, in: text, mentions: mentions, first: &first) }
    }

    func word(_ token: Int) -> WordID { text.tokens[token].word }

    /// Whether a word of a class starts at a token, and how many tokens it has.
    func length(ofClass name: String, at token: Int, end: Int) -> Int? {
        dictionaries.classes.trie(name)?.longestMatch(at: token, count: end, word: { word($0) })?.length
    }

    func isWord(_ unit: Unit, ofClass name: String) -> Bool {
        guard case .word = unit.content else { return false }
        return length(ofClass: name, at: unit.tokens.lowerBound, end: unit.tokens.upperBound) != nil
    }

    /// Whether a word or phrase of a class starts at a unit.
    func starts(_ name: String, at unit: Unit, in sentence: UnitSentence) -> Bool {
        guard case .word = unit.content else { return false }
        return length(ofClass: name, at: unit.tokens.lowerBound, end: sentence.sentence.tokens.upperBound)
            != nil
    }

    func reference(_ unit: Unit) -> ActorReference? { unit.mention.flatMap { entities.references[$0] } }

    /// Whether a unit can act: a person, a bare office, a pronoun, a delegation, resolved or not.
    func isActor(_ unit: Unit) -> Bool {
        guard let mention = unit.mention else { return false }
        switch mentions[mention].kind {
        case .person, .office, .pronoun, .delegation: return true
        default: return false
        }
    }

    func isPossessive(_ unit: Unit) -> Bool {
        guard let mention = unit.mention else { return false }
        if case .pronoun(let pronoun) = mentions[mention].kind {
            return pronoun == .his || pronoun == .her || pronoun == .their
        }
        return mentions[mention].possessive
    }

    func country(of reference: ActorReference) -> CountryCode? {
        switch reference {
        case .person(let person): entities.people[person].country
        case .delegation(let delegation): delegation.country
        }
    }

    /// The state whose adjective a unit is; nil for other units.
    func demonym(_ unit: Unit) -> CountryCode? {
        guard let mention = unit.mention, case .country(let code, .demonym) = mentions[mention].kind else {
            return nil
        }
        return code
    }

    /// The state and place that a unit names as a destination; nil for other units.
    func destination(_ unit: Unit) -> Destination? {
        guard let mention = unit.mention else { return nil }
        switch mentions[mention].kind {
        case .country(let code, let kind):
            return kind == .name || kind == .metonym
                ? Destination(country: code, place: nil, unit: unit) : nil
        case .place(let place):
            let entry = dictionaries.places.places[place]
            return Destination(
                country: entry.country, place: text.text(ofTokens: mentions[mention].tokens), unit: unit)
        case .capital(let code):
            guard let code = code ?? entities.home,
                let capital = dictionaries.countries.country(code)?.capital
            else {
                return nil
            }
            return Destination(country: code, place: capital.isEmpty ? nil : capital, unit: unit)
        default: return nil
        }
    }
}

/// A state abroad and, where one is named, the place in it.
struct Destination: Hashable {
    let country: CountryCode
    let place: String?
    let tokens: Range<Int>

    init(country: CountryCode, place: String?, unit: Unit) {
        self.country = country
        self.place = place
        tokens = unit.tokens
    }
}
