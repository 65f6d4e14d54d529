package import ArticleText
package import Dictionaries
import Model

/// Reads the mentions out of an article, sentence by sentence, from left to right, none overlapping another.
package struct MentionFinder: Sendable {
    private let dictionaries: Dictionaries
    private let dates: DateFinder
    private let pronouns: PronounFinder

    package init(dictionaries: Dictionaries) {
        self.dictionaries = dictionaries
        dates = DateFinder(dictionaries)
        pronouns = PronounFinder(dictionaries.classes)
    }

    /// The mentions of the whole article, in the order of the text.
    package func mentions(in text: ArticleTokens) -> [Mention] {
        text.sentences.flatMap { mentions(in: $0, of: text) }
    }

    private func mentions(in sentence: Sentence, of text: ArticleTokens) -> [Mention] {
        let reading = TokenReading(
            text: text, dictionaries: dictionaries, end: sentence.tokens.upperBound,
            start: sentence.tokens.lowerBound)
        var mentions: [Mention] = []
        var position = sentence.tokens.lowerBound
        while position < sentence.tokens.upperBound {
            if let mention = mention(at: position, reading) {
                mentions.append(mention)
                position = max(position + 1, mention.tokens.upperBound)
            } else {
                position += 1
            }
        }
        return mentions
    }

    private func mention(at position: Int, _ reading: TokenReading) -> Mention? {
        guard reading.isWord(position) || reading.token(position)?.kind == .number else { return nil }
        if let (expression, length) = dates.expression(at: position, in: reading.text, end: reading.end) {
            return Mention(tokens: position..<position + length, kind: .date(expression), possessive: false)
        }
        if let capital = capital(at: position, reading) { return capital }
        if let pronoun = pronouns.pronoun(at: position, reading) { return pronoun }
        let named = self.named(at: position, reading)
        if let actor = ActorFinder(reading: reading).actor(at: position),
            prefers(actor, over: named, reading)
        {
            return actor
        }
        return named ?? other(at: position, reading)
    }

    private func prefers(_ actor: Mention, over named: Mention?, _ reading: TokenReading) -> Bool {
        guard let named else { return true }
        if case .person(let name) = actor.kind, name.known == nil, name.offices.isEmpty,
            name.honorific == nil
        {
            return actor.tokens.upperBound > named.tokens.upperBound && name.strong
        }
        return actor.tokens.upperBound >= named.tokens.upperBound
    }

    /// The longest name of a state, place or body.
    private func named(at position: Int, _ reading: TokenReading) -> Mention? {
        var best: (Int, Mention.Kind)?
        if let country = reading.country(at: position) {
            best = (country.length, .country(country.name.code, country.name.kind))
        }
        if let place = reading.place(at: position), place.length > best?.0 ?? 0,
            believes(place.place, position, reading)
        {
            best = (place.length, .place(place.place))
        }
        if let body = reading.organization(at: position), body.length > best?.0 ?? 0 {
            best = (body.length, .organization(body.organization))
        }
        guard let (length, kind) = best else { return nil }
        let end = position + length
        if case .place = kind, continuesAsSomethingElse(end, reading) { return nil }
        return Mention(tokens: position..<end, kind: kind, possessive: reading.isPossessiveMark(end))
    }

    /// A weak place needs a preposition before it.
    private func believes(_ place: Int, _ position: Int, _ reading: TokenReading) -> Bool {
        guard dictionaries.places.places[place].weak else { return true }
        return reading.matches(class: "place_preposition", position - 1) != nil
    }

    /// `Buda Castle`, `Peking University`: a place's name inside a longer one.
    private func continuesAsSomethingElse(_ end: Int, _ reading: TokenReading) -> Bool {
        guard reading.isCapitalised(end) else { return false }
        return dictionaries.names.notPersonHeads[reading.word(end)].map { $0 != "region" } ?? false
    }

    private func capital(at position: Int, _ reading: TokenReading) -> Mention? {
        let isDetermined = reading.matches(class: "determiner", position) != nil
        guard isDetermined || reading.isCapitalised(position) else { return nil }
        var next = isDetermined ? position + 1 : position
        var code: CountryCode?
        if let country = reading.country(at: next) {
            code = country.name.code
            next += country.length
            if reading.isPossessiveMark(next) { next += 1 }
        }
        guard isDetermined || code != nil, let length = reading.matches(class: "capital_noun", next) else {
            return nil
        }
        return Mention(tokens: position..<next + length, kind: .capital(code), possessive: false)
    }

    /// Capitalised words that are none of the above, taken whole so that no part is read as a name.
    private func other(at position: Int, _ reading: TokenReading) -> Mention? {
        guard reading.isCapitalised(position),
            !dictionaries.names.commonWords.contains(reading.word(position))
        else {
            return nil
        }
        var end = position + 1
        while reading.isCapitalised(end) || isHyphenBeforeCapital(end, reading) { end += 1 }
        let isOccasion = (position..<end).contains {
            dictionaries.names.notPersonHeads[reading.word($0)] == "event"
        }
        return Mention(
            tokens: position..<end, kind: isOccasion ? .occasion : .other,
            possessive: reading.isPossessiveMark(end))
    }

    private func isHyphenBeforeCapital(_ position: Int, _ reading: TokenReading) -> Bool {
        reading.isSign(position, "-") && reading.isGlued(position) && reading.isCapitalised(position + 1)
    }
}
