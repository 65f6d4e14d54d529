import ArticleText
import Dictionaries
import Model

/// Reads what follows a title of office: `of Foreign Affairs`, `for the Horn of Africa`, `to Nigeria`.
struct OfficeTail {
    let reading: TokenReading

    struct Tail {
        var end: Int
        /// The end without a last `of Iraq`, which is no part of the title.
        var titleEnd: Int
        var country: CountryCode?
        var organization: String?
    }

    /// What the preposition of a tail leads to.
    private struct Preposition {
        /// The field or state of the office: `of Foreign Affairs`, `for Europe`; a common noun may follow.
        let opensField: Bool
        /// Those to whom the holder is sent or whom he serves: `to Nigeria`.
        let opensRecipient: Bool
    }

    func tail(from start: Int) -> Tail {
        var tail = Tail(end: start, titleEnd: start)
        for _ in 0..<3 {
            guard reading.matches(class: "office_preposition", tail.end) != nil, extend(&tail) else { break }
        }
        return tail
    }

    private func extend(_ tail: inout Tail) -> Bool {
        var position = tail.end + 1
        let preposition = Preposition(
            opensField: reading.matches(class: "field_preposition", tail.end) != nil,
            opensRecipient: reading.matches(class: "recipient_preposition", tail.end) != nil)
        while reading.matches(class: "determiner", position) != nil { position += 1 }
        let first = position
        while position < reading.end, position - first < 12,
            let next = part(position, first: first, preposition, &tail)
        {
            position = next
        }
        while position > first, isSmall(position - 1) { position -= 1 }
        guard position > first else { return false }
        tail.end = position
        if !isState(first..<position) { tail.titleEnd = position }
        return true
    }

    private func isState(_ tokens: Range<Int>) -> Bool {
        guard let country = reading.country(at: tokens.lowerBound) else { return false }
        return country.name.kind == .name && tokens.lowerBound + country.length == tokens.upperBound
    }

    private func isSmall(_ position: Int) -> Bool {
        reading.isSign(position, ",") || reading.matches(class: "tail_joiner", position) != nil
    }

    private func part(
        _ position: Int, first: Int, _ preposition: Preposition, _ tail: inout Tail
    ) -> Int? {
        if !preposition.opensField, !preposition.opensRecipient, !reading.isCapitalised(first) { return nil }
        if let organization = reading.organization(at: position) {
            note(organization.organization, &tail)
            return after(position + organization.length)
        }
        if let country = reading.country(at: position) {
            if preposition.opensField, country.name.kind != .people {
                tail.country = tail.country ?? country.name.code
            }
            return after(position + country.length)
        }
        if reading.isCapitalised(position) {
            return startsPerson(position, first: first) ? nil : after(position + 1)
        }
        if position > first, isJoiner(position),
            reading.isCapitalised(position + 1) || isSmallThenCapital(position + 1)
        {
            return position + 1
        }
        let isField = preposition.opensField && position - first < 3 && isTailNoun(position)
        return isField ? after(position + 1) : nil
    }

    private func note(_ organization: Int, _ tail: inout Tail) {
        let entry = reading.dictionaries.organizations.organizations[organization]
        if entry.isActor, tail.organization == nil { tail.organization = entry.short }
        if !entry.isActor, tail.country == nil { tail.country = entry.country }
    }

    /// A hyphen or possessive mark inside the tail is passed with its word.
    private func after(_ position: Int) -> Int {
        if reading.isSign(position, "-"), reading.isGlued(position), reading.isGlued(position + 1) {
            return position + 2
        }
        if reading.isPossessiveMark(position) { return position + 1 }
        return position
    }

    private func startsPerson(_ position: Int, first: Int) -> Bool {
        let words = reading.dictionaries.names
        if let known = reading.match(reading.dictionaries.people.names, position), known.length > 1 {
            return true
        }
        if reading.isCapitalised(position - 1) || position == first {
            return words.givenNames[reading.word(position)] != nil && reading.isCapitalised(position + 1)
        }
        return false
    }

    private func isJoiner(_ position: Int) -> Bool {
        if reading.isSign(position, ",") { return commaContinues(position) }
        return reading.matches(class: "tail_joiner", position) != nil || reading.isSign(position, "&")
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
            if reading.matches(class: "and_word", position) != nil {
                return reading.isCapitalised(position + 1)
            }
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
