import ArticleText
import Dictionaries
import Model

/// Finds delegations without a named head: `a high-ranking Iraqi delegation`, `Houthi negotiators`.
struct DelegationFinder {
    let reading: TokenReading

    func delegation(at start: Int) -> Mention? {
        var position = start
        if let determiner = reading.matches(class: "determiner", position) { position += determiner }
        var owner: DelegationMention?
        for _ in 0..<6 {
            if let noun = reading.matches(class: "delegation_noun", position) {
                return mention(start, position + noun, owner)
            }
            if let next = readOwner(position, &owner) {
                position = next
            } else if isAdjective(position) {
                position += 1
            } else {
                return nil
            }
        }
        return nil
    }

    private func readOwner(_ position: Int, _ owner: inout DelegationMention?) -> Int? {
        var next: Int
        if let organization = reading.organization(at: position) {
            let entry = reading.dictionaries.organizations.organizations[organization.organization]
            owner = DelegationMention(
                country: entry.isActor ? nil : entry.country, organization: entry.isActor ? entry.short : nil)
            next = position + organization.length
        } else if let country = reading.country(at: position) {
            owner = DelegationMention(country: country.name.code, organization: nil)
            next = position + country.length
        } else {
            return nil
        }
        if reading.isPossessiveMark(next) { next += 1 }
        return next
    }

    private func isAdjective(_ position: Int) -> Bool {
        reading.matches(class: "delegation_adjective", position) != nil
            || reading.isSign(position, "-") && reading.isGlued(position)
            || reading.token(position)?.kind == .number
    }

    private func mention(_ start: Int, _ end: Int, _ owner: DelegationMention?) -> Mention? {
        var owner = owner
        if owner == nil, reading.matches(class: "owner_preposition", end) != nil {
            var tail = end + 1
            if let determiner = reading.matches(class: "determiner", tail) { tail += determiner }
            if let after = readOwner(tail, &owner) {
                return owner.map { Mention(tokens: start..<after, kind: .delegation($0), possessive: false) }
            }
        }
        return owner.map {
            Mention(tokens: start..<end, kind: .delegation($0), possessive: reading.isPossessiveMark(end))
        }
    }
}
