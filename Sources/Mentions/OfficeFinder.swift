import ArticleText
import Dictionaries
import Model

/// Finds titles of office with the country, modifiers and tail that belong to them.
struct OfficeFinder {
    let reading: TokenReading

    private struct Prefix {
        var position: Int
        var country: CountryCode?
        var organization: String?
        var former = false
        var visiting = false
        var definite = false
        var title: Int?
    }

    /// The office that starts at a token, nil where none does.
    func office(at start: Int) -> OfficeMention? {
        var prefix = Prefix(position: start)
        readDeterminer(&prefix)
        while readPrefixPart(&prefix) {}
        return mention(from: start, prefix)
    }

    private func mention(from start: Int, _ prefix: Prefix) -> OfficeMention? {
        let position = prefix.position
        if let counterpart = reading.matches(class: "counterpart", position) {
            return OfficeMention(
                tokens: start..<position + counterpart, title: position..<position + counterpart, office: -1,
                country: prefix.country, organization: prefix.organization, former: prefix.former,
                visiting: prefix.visiting, counterpart: true, definite: true)
        }
        guard let match = reading.match(reading.dictionaries.offices.titles, position),
            let office = match.values.first
        else { return nil }
        let title = prefix.title ?? position
        let tail = OfficeTail(reading: reading).tail(from: position + match.length)
        let entry = reading.dictionaries.offices.offices[office]
        return OfficeMention(
            tokens: start..<tail.end, title: title..<tail.titleEnd, office: office,
            country: prefix.country ?? tail.country ?? (prefix.organization == nil ? entry.country : nil),
            organization: prefix.organization ?? tail.organization, former: prefix.former,
            visiting: prefix.visiting, counterpart: false, definite: prefix.definite)
    }

    private func readDeterminer(_ prefix: inout Prefix) {
        guard let length = reading.matches(class: "determiner", prefix.position) else { return }
        prefix.definite = reading.matches(class: "indefinite_determiner", prefix.position) == nil
        prefix.position += length
    }

    /// Reads one country, body, modifier or portfolio word before the title; false where the title must
    /// start.
    private func readPrefixPart(_ prefix: inout Prefix) -> Bool {
        guard prefix.position < reading.end else { return false }
        let titleHere = reading.match(reading.dictionaries.offices.titles, prefix.position)
        if let modifier = reading.match(reading.dictionaries.offices.modifiers, prefix.position),
            modifier.length >= titleHere?.length ?? 0, modifier.values.first != "counterpart"
        {
            read(modifier.values.first ?? "", length: modifier.length, &prefix)
            return true
        }
        if titleHere != nil { return false }
        return readOwner(&prefix) || readPortfolio(&prefix)
    }

    private func read(_ kind: String, length: Int, _ prefix: inout Prefix) {
        switch kind {
        case "former": prefix.former = true
        case "visiting": prefix.visiting = true
        default: prefix.title = prefix.title ?? prefix.position
        }
        prefix.position += length
        if reading.isSign(prefix.position, "-"), reading.isGlued(prefix.position) { prefix.position += 1 }
    }

    private func readOwner(_ prefix: inout Prefix) -> Bool {
        let organization = reading.organization(at: prefix.position)
        let country = reading.country(at: prefix.position)
        if let organization, organization.length >= country?.length ?? 0 {
            read(reading.dictionaries.organizations.organizations[organization.organization], &prefix)
            prefix.position += organization.length
        } else if let country {
            prefix.country = country.name.code
            prefix.position += country.length
        } else if let place = reading.place(at: prefix.position),
            reading.dictionaries.places.places[place.place].kind == "capital",
            reading.isPossessiveMark(prefix.position + place.length)
        {
            prefix.country = reading.dictionaries.places.places[place.place].country
            prefix.position += place.length
        } else {
            return false
        }
        prefix.definite = true
        if reading.isPossessiveMark(prefix.position) { prefix.position += 1 }
        return true
    }

    /// A body that speaks for itself owns the office; that of a state stands in the title: `Pentagon chief`.
    private func read(_ body: OrganizationTable.Organization, _ prefix: inout Prefix) {
        if body.isActor {
            prefix.organization = body.short
        } else {
            prefix.country = prefix.country ?? body.country
            prefix.title = prefix.title ?? prefix.position
        }
    }

    /// `Police Minister`, `presidential physician`, `Indo-Pacific coordinator`: up to three common words
    /// that stand between the country and the title.
    private func readPortfolio(_ prefix: inout Prefix) -> Bool {
        guard prefix.definite || reading.isCapitalised(prefix.position) else { return false }
        for length in 1...3 {
            let position = prefix.position + length
            guard isPortfolioWord(position - 1) else { return false }
            if reading.match(reading.dictionaries.offices.titles, position) != nil {
                prefix.title = prefix.title ?? prefix.position
                prefix.position = position
                return true
            }
        }
        return false
    }

    private func isPortfolioWord(_ position: Int) -> Bool {
        if reading.isSign(position, "-") || reading.isSign(position, "&") { return true }
        guard reading.isWord(position) else { return false }
        if reading.isCapitalised(position) {
            return reading.dictionaries.names.commonWords.contains(reading.word(position))
                || reading.dictionaries.names.notPersonHeads[reading.word(position)] != nil
        }
        return reading.matches(class: "portfolio_stop", position) == nil
            && reading.matches(class: "visit_noun", position) == nil
    }
}
