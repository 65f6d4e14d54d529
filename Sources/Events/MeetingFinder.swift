import ArticleText
import Dictionaries
import Entities
import Mentions
import Model

/// One sentence's word that people met.
struct MeetingReading {
    var participants: [Int]
    var date: PartialDate?
    var dated: Bool
    var country: CountryCode?
    var place: String?
    var manner: Meeting.Manner
    let tense: Tense
    let sentence: Int
    let rule: RuleID
}

/// Reads meetings out of sentences by the rules of kind `meeting`.
struct MeetingFinder {
    let scene: ArticleScene

    func readings() -> [MeetingReading] {
        let rules = scene.dictionaries.rules.rules.filter { $0.kind == .meeting }
        return scene.sentences.indices.flatMap { index -> [MeetingReading] in
            let sentence = scene.sentences[index]
            let tenses = TenseReader(scene: scene, sentence: sentence)
            return RuleMatcher(scene: scene, sentence: sentence).matches(of: rules).compactMap { match in
                reading(match, tenses.tense(at: match.anchor), sentence: index)
            }
        }
    }

    private func reading(_ match: RuleMatch, _ tense: Tense, sentence index: Int) -> MeetingReading? {
        let sentence = scene.sentences[index]
        guard tense != .unreal else { return nil }
        var participants: [Int] = []
        for unit in match.units(.participant) + match.units(.receiver) + match.units(.visitor) {
            guard case .person(let person)? = scene.reference(sentence.units[unit]) else { continue }
            if !participants.contains(person) { participants.append(person) }
        }
        guard participants.count >= 2 else { return nil }
        let when = DateReader(scene: scene, sentence: sentence).dates(of: match, tense: tense)
        let place = place(near: match, sentence)
        return MeetingReading(
            participants: participants, date: when.start, dated: when.dated, country: place?.country, place: place?.place,
            manner: manner(sentence), tense: tense, sentence: index, rule: match.rule.id)
    }

    /// A destination with `in` or `at` before it, within twelve units of the match.
    private func place(near match: RuleMatch, _ sentence: UnitSentence) -> Destination? {
        let near = sentence.units.indices.filter { $0 >= match.anchor - 8 && $0 <= match.end + 8 }
        let places = near.compactMap { position -> (Int, Destination)? in
            guard position > 0, let destination = scene.destination(sentence.units[position]),
                scene.isWord(sentence.units[position - 1], ofClass: "in_preposition")
            else { return nil }
            return (abs(position - match.anchor), destination)
        }
        return places.min { $0.0 < $1.0 }?.1
    }

    private func manner(_ sentence: UnitSentence) -> Meeting.Manner {
        if sentence.units.contains(where: { starts("phone_word", $0, sentence) }) { return .phone }
        return sentence.units.contains { starts("video_word", $0, sentence) } ? .video : .inPerson
    }

    private func starts(_ name: String, _ unit: Unit, _ sentence: UnitSentence) -> Bool {
        guard case .word = unit.content else { return false }
        return scene.length(ofClass: name, at: unit.tokens.lowerBound, end: sentence.sentence.tokens.upperBound) != nil
    }
}
