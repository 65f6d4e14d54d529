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
        if let office = offices.office(at: start) { return person(after: office) ?? bare(office) }
        guard let name = names.name(at: start, titled: false) else { return nil }
        return person(name, offices: [], from: start)
    }

    private func person(after office: OfficeMention) -> Mention? {
        var before = [office]
        var position = office.tokens.upperBound
        // `Deputy Prime Minister, Minister of Foreign Affairs X`, `Prime Minister and Foreign Minister X`
        while let next = secondOffice(at: position) {
            before.append(next)
            position = next.tokens.upperBound
        }
        if let name = names.name(at: position, titled: true), acceptsAsHolder(name, before) {
            return person(name, offices: before, from: office.tokens.lowerBound)
        }
        if reading.isSign(position, ","), let name = names.name(at: position + 1, titled: false), name.strong,
            isClosed(name.full.upperBound)
        {
            return person(name, offices: before, from: office.tokens.lowerBound)
        }
        return nil
    }

    private func acceptsAsHolder(_ name: NameFinder.Name, _ offices: [OfficeMention]) -> Bool {
        !(offices.first?.counterpart ?? false) || name.strong || true
    }

    private func secondOffice(at position: Int) -> OfficeMention? {
        let isJoined = reading.isSign(position, ",") || reading.lowercased(position) == "and"
        guard isJoined, reading.isCapitalised(position + 1), let next = offices.office(at: position + 1),
            names.name(at: next.tokens.upperBound, titled: true) != nil,
            reading.isCapitalised(next.title.lowerBound), next.country == nil || reading.isSign(position, ",")
        else { return nil }
        return reading.isSign(position, ",") ? next : nil
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

    private func person(_ name: NameFinder.Name, offices before: [OfficeMention], from start: Int) -> Mention {
        var offices = before
        var end = name.full.upperBound
        if let apposition = apposition(after: end) {
            offices += apposition.offices
            end = apposition.end
        }
        let mention = NameMention(
            name: name.range, offices: offices, honorific: name.honorific, gender: name.gender,
            known: name.known, strong: name.strong, nationality: nil)
        return Mention(
            tokens: start..<end, kind: .person(mention), possessive: reading.isPossessiveMark(end))
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
