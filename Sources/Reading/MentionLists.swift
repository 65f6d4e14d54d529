import ArticleText
import Dictionaries
import Mentions
import Model

/// Fills the lists of a reading that name what an article mentions: states, places, bodies, dates, contexts.
struct MentionLists {
    let text: ArticleTokens
    let mentions: [Mention]
    let dictionaries: Dictionaries

    func add(to reading: inout ArticleReading) {
        for mention in mentions { add(mention, to: &reading) }
        reading.contexts = contexts()
    }

    private func add(_ mention: Mention, to reading: inout ArticleReading) {
        let range = text.range(ofTokens: mention.tokens)
        switch mention.kind {
        case .country(let code, _): add(range, country: code, to: &reading)
        case .place(let place): add(range, place: dictionaries.places.places[place], to: &reading)
        case .organization(let body):
            add(range, organization: dictionaries.organizations.organizations[body], to: &reading)
        case .date(let expression): reading.dates.append(date(expression, range, reading.article))
        default: break
        }
    }

    private func add(_ range: TextRange, country: CountryCode, to reading: inout ArticleReading) {
        if let index = reading.countries.firstIndex(where: { $0.code == country }) {
            reading.countries[index].mentions.append(range)
        } else {
            reading.countries.append(NamedCountry(code: country, mentions: [range]))
        }
    }

    private func add(_ range: TextRange, place: PlaceTable.Place, to reading: inout ArticleReading) {
        if let index = reading.places.firstIndex(where: {
            $0.name == place.name && $0.country == place.country
        }) {
            reading.places[index].mentions.append(range)
        } else {
            reading.places.append(Place(name: place.name, country: place.country, mentions: [range]))
        }
    }

    private func add(
        _ range: TextRange, organization: OrganizationTable.Organization, to reading: inout ArticleReading
    ) {
        if let index = reading.organizations.firstIndex(where: { $0.name == organization.short }) {
            reading.organizations[index].mentions.append(range)
        } else {
            reading.organizations.append(
                Organization(name: organization.short, country: organization.country, mentions: [range]))
        }
    }

    private func date(_ expression: DateExpression, _ range: TextRange, _ article: CleanArticle)
        -> TimeExpression
    {
        let value = DateResolution(published: article.published).dates(of: expression, direction: .past)?
            .start
        return TimeExpression(
            range: range, kind: .date, value: value?.description, stated: expression.isStated)
    }

    private func contexts() -> [String] {
        var counts: [String: Int] = [:]
        for position in text.tokens.indices {
            let match = dictionaries.contexts.words.longestMatch(
                at: position, count: text.tokens.count, word: { text.tokens[$0].word })
            for context in match?.values ?? [] { counts[context, default: 0] += 1 }
        }
        return counts.filter { $0.value >= 2 }.keys.sorted()
    }
}
