import ArticleText
import Dictionaries
import Entities
import Mentions
import Model

/// Reads visits out of sentences by the rules of kind `visit`.
struct VisitFinder {
    let scene: ArticleScene

    func readings() -> [VisitReading] {
        let rules = scene.dictionaries.rules.rules.filter { $0.kind == .visit }
        var readings: [VisitReading] = []
        for index in scene.sentences.indices {
            readings += self.readings(sentence: index, rules: rules, topic: readings.last?.visitor)
        }
        return readings
    }

    private func readings(sentence index: Int, rules: [Rule], topic: ActorReference?) -> [VisitReading] {
        let sentence = scene.sentences[index]
        let tenses = TenseReader(scene: scene, sentence: sentence)
        let readings = RuleMatcher(scene: scene, sentence: sentence).matches(of: rules).flatMap {
            match -> [VisitReading] in
            let tense = tenses.tense(at: match.anchor)
            guard tense != .unreal || match.rule.status == .cancelled || match.rule.status == .postponed
            else { return [] }
            return self.readings(match, tense, sentence: index, topic: topic)
        }
        return withoutOverruled(readings)
    }

    /// In `is still expected in Tehran` the rule that knows of the plan overrules the one that reads `is in`.
    private func withoutOverruled(_ readings: [VisitReading]) -> [VisitReading] {
        let plans = readings.filter { $0.status == .planned }
        return readings.filter { reading in
            reading.status != .tense
                || !plans.contains { $0.visitor == reading.visitor && $0.host == reading.host }
        }
    }

    private func readings(
        _ match: RuleMatch, _ tense: Tense, sentence index: Int, topic: ActorReference?
    ) -> [VisitReading] {
        let sentence = scene.sentences[index]
        let hosts = grouped(self.hosts(of: match, in: sentence))
        let when = DateReader(scene: scene, sentence: sentence).dates(of: match, tense: tense)
        return match.units(.visitor).flatMap { unit -> [VisitReading] in
            let visitor = sentence.units[unit]
            guard
                let reference = scene.isActor(visitor)
                    ? head(of: unit, sentence) ?? scene.reference(visitor) : topic
            else { return [] }
            return hosts.compactMap { host, places in
                guard Travellers(scene: scene).canVisit(reference, host: host) else { return nil }
                return VisitReading(
                    visitor: reference, description: scene.text.text(ofTokens: visitor.tokens), host: host,
                    places: places, start: when.start, end: when.end, dated: when.dated, tense: tense,
                    status: match.rule.status, left: match.rule.status == .completed, sentence: index,
                    rule: match.rule.id)
            }
        }
    }

    /// `a delegation led by Foreign Minister Wang Yi` is the minister's visit.
    private func head(of unit: Int, _ sentence: UnitSentence) -> ActorReference? {
        guard case .delegation? = scene.reference(sentence.units[unit]) else { return nil }
        for position in sentence.units.indices where position > unit && position <= unit + 2 {
            guard
                let length = scene.length(
                    ofClass: "led_by", at: sentence.units[position].tokens.lowerBound,
                    end: sentence.sentence.tokens.upperBound)
            else { continue }
            let actor = position + length
            guard sentence.units.indices.contains(actor),
                case .person(let person)? = scene.reference(sentence.units[actor])
            else {
                return nil
            }
            return .person(person)
        }
        return nil
    }

    /// The named destinations, else the state of whoever received the visitor.
    private func hosts(of match: RuleMatch, in sentence: UnitSentence) -> [Destination] {
        let named = match.units(.host).compactMap { unit in
            scene.destination(sentence.units[unit])
                ?? scene.demonym(sentence.units[unit]).map {
                    Destination(country: $0, place: nil, unit: sentence.units[unit])
                }
        }
        if !named.isEmpty { return named + placesBehind(named, match, sentence) }
        let receivers = match.units(.receiver).compactMap { unit -> Destination? in
            guard let reference = scene.reference(sentence.units[unit]),
                let country = scene.country(of: reference)
            else {
                return nil
            }
            return Destination(country: country, place: nil, unit: sentence.units[unit])
        }
        guard let receiver = receivers.first else { return [] }
        return [receiver] + places(in: receiver.country, sentence)
    }

    /// `visited Iraq … in Baghdad`: places of a named state later in the sentence.
    private func placesBehind(_ named: [Destination], _ match: RuleMatch, _ sentence: UnitSentence)
        -> [Destination]
    {
        let states = Set(named.filter { $0.place == nil }.map(\.country))
        guard !states.isEmpty else { return [] }
        return sentence.units.indices.dropFirst(match.end).prefix(8).compactMap { position in
            guard let destination = scene.destination(sentence.units[position]), destination.place != nil,
                states.contains(destination.country), position > 0,
                scene.isWord(sentence.units[position - 1], ofClass: "place_preposition")
            else { return nil }
            return destination
        }
    }

    private func places(in country: CountryCode, _ sentence: UnitSentence) -> [Destination] {
        sentence.units.indices.compactMap { position in
            guard let destination = scene.destination(sentence.units[position]), destination.place != nil,
                destination.country == country, position > 0,
                scene.isWord(sentence.units[position - 1], ofClass: "place_preposition")
            else { return nil }
            return destination
        }
    }

    private func grouped(_ hosts: [Destination]) -> [(CountryCode, [String])] {
        var order: [CountryCode] = []
        var places: [CountryCode: [String]] = [:]
        for host in hosts {
            if !order.contains(host.country) { order.append(host.country) }
            if let place = host.place, !(places[host.country] ?? []).contains(place) {
                places[host.country, default: []].append(place)
            }
        }
        return order.map { ($0, places[$0] ?? []) }
    }
}
