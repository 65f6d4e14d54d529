import ArticleText
import Dictionaries
import Model

/// Reads what follows a title of office: `of Foreign Affairs`, `for the Horn of Africa`, `to Nigeria`.
struct OfficeTail {
    let reading: TokenReading

    struct Tail {
        var end: Int
        var country: CountryCode?
        var organization: String?
    }

    func tail(from start: Int) -> Tail {
        var tail = Tail(end: start)
        for _ in 0..<3 {
            guard reading.matches(class: "office_preposition", tail.end) != nil, extend(&tail) else { break }
        }
        return tail
    }

    private func extend(_ tail: inout Tail) -> Bool {
        var position = tail.end + 1
        let preposition = reading.lowercased(tail.end)
        while reading.matches(class: "determiner", position) != nil { position += 1 }
        let first = position
        while position < reading.end, position - first < 12, let next = part(position, first: first, preposition, &tail) {
            position = next
        }
        while position > first, isSmall(position - 1) { position -= 1 }
        guard position > first else { return false }
        tail.end = position
        return true
    }

    private func isSmall(_ position: Int) -> Bool {
        reading.isSign(position, ",") || reading.matches(class: "tail_joiner", position) != nil
    }

    private func part(_ position: Int, first: Int, _ preposition: String, _ tail: inout Tail) -> Int? {
        if preposition != "of" && preposition != "for" && preposition != "to", !reading.isCapitalised(first) { return nil }
        if let organization = reading.organization(at: position) {
            note(organization.organization, &tail)
            return after(position + organization.length)
        }
        if let country = reading.country(at: position) {
            if preposition == "of" || preposition == "for", country.name.kind != .people {
                tail.country = tail.country ?? country.name.code
            }
            return after(position + country.length)
        }
        if reading.isCapitalised(position) { return startsPerson(position, first: first) ? nil : after(position + 1) }
        if position > first, isJoiner(position), reading.isCapitalised(position + 1) || isSmallThenCapital(position + 1) {
            return position + 1
        }
        if preposition == "of" || preposition == "for", position - first < 3, isTailNoun(position) { return after(position + 1) }
        return nil
    }

    private func note(_ organization: Int, _ tail: inout Tail) {
        let entry = reading.dictionaries.organizations.organizations[organization]
        if entry.isActor, tail.organization == nil { tail.organization = entry.short }
        if !entry.isActor, tail.country == nil { tail.country = entry.country }
    }

    /// A hyphen or possessive mark inside the tail is passed with its word.
    private func after(_ position: Int) -> Int {
        if reading.isSign(position, "-"), reading.isGlued(position), reading.isGlued(position + 1) { return position + 2 }
        if reading.isPossessiveMark(position) { return position + 1 }
        return position
    }

    private func startsPerson(_ position: Int, first: Int) -> Bool {
        let words = reading.dictionaries.names
        if reading.match(reading.dictionaries.people.names, position).map({ $0.length > 1 }) ?? false { return true }
        if reading.isCapitalised(position - 1) || position == first {
            return words.givenNames[reading.word(position)] != nil && reading.isCapitalised(position + 1)
        }
        return false
    }

    private func isJoiner(_ position: Int) -> Bool {
        reading.isSign(position, ",") ? commaContinues(position) : reading.matches(class: "tail_joiner", position) != nil
            || reading.isSign(position, "&")
    }

    /// `Hydraulics, Sanitation, Environment and …`: a comma goes on only before capitalised common words
    /// that an `and` ends.
    private func commaContinues(_ comma: Int) -> Bool {
        let words = reading.dictionaries.names
        guard words.commonWords.contains(reading.word(comma + 1)),
            reading.match(reading.dictionaries.offices.titles, comma + 1) == nil
        else { return false }
        var position = comma + 2
        while position < comma + 6 {
            if reading.lowercased(position) == "and" { return reading.isCapitalised(position + 1) }
            position += 1
        }
        return false
    }

    private func isSmallThenCapital(_ position: Int) -> Bool {
        reading.matches(class: "determiner", position) != nil && reading.isCapitalised(position + 1)
    }

    private func isTailNoun(_ position: Int) -> Bool {
        reading.isWord(position) && reading.matches(class: "tail_stop", position) == nil
            && reading.matches(class: "speech_verb", position) == nil
    }
}
