import ArticleText
import Dictionaries
import Model

/// Joins offices and names that stand together into one mention of a person.
struct ActorFinder {
    let reading: TokenReading
    private var offices: OfficeFinder { OfficeFinder(reading: reading) }
    private var names: NameFinder { NameFinder(reading: reading) }

    init(reading: TokenReading) { self.reading = reading }

    /// The person, bare office or delegation that starts at a token.
    func actor(at start: Int) -> Mention? {
        if let delegation = DelegationFinder(reading: reading).delegation(at: start) { return delegation }
        if let office = offices.office(at: start) {
            return aideOfNamed(office) ?? person(after: office) ?? bare(office)
        }
        guard let name = names.name(at: start, titled: false) else { return nil }
        return person(name, offices: [], from: start)
    }

    /// `a senior adviser to the Leader Ayatollah Khamenei`: the name is of the leader, whose title stands in
    /// the tail; the adviser has none here, and his mention ends before the leader's.
    private func aideOfNamed(_ office: OfficeMention) -> Mention? {
        guard names.name(at: office.tokens.upperBound, titled: true) != nil,
            let to = office.title.first(where: { reading.matches(class: "recipient_preposition", $0) != nil }
            ),
            let nested = (to + 1..<office.title.upperBound).first(where: { holdsOffice($0) })
        else { return nil }
        return nested > to ? bare(office.ending(at: to)) : nil
    }

    private func holdsOffice(_ position: Int) -> Bool {
        reading.match(reading.dictionaries.offices.titles, position) != nil
    }

    private func person(after office: OfficeMention) -> Mention? {
        var before = [office]
        var position = office.tokens.upperBound
        // `Deputy Prime Minister, Minister of Foreign Affairs X`
        while let next = secondOffice(at: position) {
            before.append(next)
            position = next.tokens.upperBound
        }
        if let name = names.name(at: position, titled: true) {
            return person(name, offices: before, from: office.tokens.lowerBound)
        }
        if reading.isSign(position, ","), let name = names.name(at: position + 1, titled: false), name.strong,
            isClosed(name.full.upperBound)
        {
            return person(name, offices: before, from: office.tokens.lowerBound)
        }
        return nil
    }

    private func secondOffice(at position: Int) -> OfficeMention? {
        guard reading.isSign(position, ","), reading.isCapitalised(position + 1),
            let next = offices.office(at: position + 1),
            names.name(at: next.tokens.upperBound, titled: true) != nil,
            reading.isCapitalised(next.title.lowerBound)
        else { return nil }
        return next
    }

    private func isClosed(_ position: Int) -> Bool {
        guard let token = reading.token(position) else { return true }
        if case .sign(let scalar) = token.kind { return ",.;:)(—–".unicodeScalars.contains(scalar) }
        return reading.isPossessiveMark(position) || reading.matches(class: "speech_verb", position) != nil
            || reading.matches(class: "relative", position) != nil
    }

    private func bare(_ office: OfficeMention) -> Mention? {
        Mention(
            tokens: office.tokens, kind: .office(office),
            possessive: reading.isPossessiveMark(office.tokens.upperBound))
    }

    private func person(
        _ name: NameFinder.Name, offices before: [OfficeMention], from start: Int
    ) -> Mention {
        var offices = before
        var end = name.full.upperBound
        if let state = state(after: end), let last = offices.popLast() {
            offices.append(last.serving(state.country))
            end = state.end
        }
        if let apposition = apposition(after: end) {
            offices += apposition.offices
            end = apposition.end
        }
        let mention = NameMention(
            name: name.range, offices: offices, honorific: name.honorific, gender: name.gender,
            known: name.known, strong: name.strong)
        return Mention(
            tokens: start..<end, kind: .person(mention), possessive: reading.isPossessiveMark(end))
    }

    /// `President Sadyr Japarov of the Kyrgyz Republic`: the state behind the name.
    private func state(after end: Int) -> (country: CountryCode, end: Int)? {
        guard reading.matches(class: "state_preposition", end) != nil else { return nil }
        let start = end + 1 + (reading.matches(class: "article_word", end + 1) ?? 0)
        guard let country = reading.country(at: start), country.name.kind == .name else { return nil }
        return (country.name.code, start + country.length)
    }

    /// `, the foreign minister of Iran,` or `, 61, a nurse,` or `(the prime minister)` behind a name.
    private func apposition(after end: Int) -> (offices: [OfficeMention], end: Int)? {
        guard reading.isSign(end, ",") || reading.isSign(end, "(") else { return nil }
        var position = end + 1
        if reading.token(position)?.kind == .number, reading.isSign(position + 1, ",") { position += 2 }
        guard let office = offices.office(at: position), !office.visiting, !office.counterpart,
            names.name(at: office.tokens.upperBound, titled: true) == nil
        else { return nil }
        let close = office.tokens.upperBound
        guard isAppositionEnd(close) else { return nil }
        return ([office], close)
    }

    private func isAppositionEnd(_ position: Int) -> Bool {
        guard let token = reading.token(position) else { return true }
        if case .sign(let scalar) = token.kind { return ",.;:)”\"—–".unicodeScalars.contains(scalar) }
        return reading.matches(class: "relative", position) != nil
            || reading.matches(class: "apposition_follower", position) != nil
    }
}
