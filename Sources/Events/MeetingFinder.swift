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
    /// Where they met; several where talks in several places are told in one breath.
    var places: [Destination]
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
            return RuleMatcher(scene: scene, sentence: sentence).matches(of: rules).flatMap { match in
                self.readings(match, tenses.tense(at: match.anchor), sentence: index)
            }
        }
    }

    private func readings(_ match: RuleMatch, _ tense: Tense, sentence index: Int) -> [MeetingReading] {
        let sentence = scene.sentences[index]
        guard tense != .unreal else { return [] }
        let sides = match.fillers.map { people($0.units, in: sentence) }.filter { !$0.isEmpty }
        let when = DateReader(scene: scene, sentence: sentence).dates(of: match, tense: tense)
        let places = places(near: match, sentence)
        return occasions(sides, isJoint: isJoint(sentence)).map { participants in
            MeetingReading(
                participants: participants, date: when.start, dated: when.dated, places: places,
                manner: manner(sentence), tense: tense, sentence: index, rule: match.rule.id)
        }
    }

    private func people(_ units: [Int], in sentence: UnitSentence) -> [Int] {
        var people: [Int] = []
        for unit in units {
            guard case .person(let person)? = scene.reference(sentence.units[unit]), !people.contains(person)
            else { continue }
            people.append(person)
        }
        return people
    }

    /// Who was together: all subjects with each of the people they met, unless the words say `together`; of one
    /// side alone all with each other.
    private func occasions(_ sides: [[Int]], isJoint: Bool) -> [[Int]] {
        guard let subjects = sides.first else { return [] }
        guard sides.count > 1 else { return subjects.count > 1 ? [subjects] : [] }
        let others = sides.dropFirst().flatMap { $0 }.filter { !subjects.contains($0) }
        if isJoint { return others.isEmpty ? [] : [subjects + others] }
        return others.map { subjects + [$0] }
    }

    private func isJoint(_ sentence: UnitSentence) -> Bool {
        sentence.units.contains { scene.isWord($0, ofClass: "joint_word") }
    }

    /// The nearest destination with `in` or `at` before it near the match, and those listed
    /// with it.
    private func places(near match: RuleMatch, _ sentence: UnitSentence) -> [Destination] {
        let near = sentence.units.indices.filter { $0 >= match.anchor - 12 && $0 <= match.end + 14 }
        let found = near.filter { position in
            position > 0 && scene.destination(sentence.units[position]) != nil
                && scene.isWord(sentence.units[position - 1], ofClass: "in_preposition")
                && isSameClause(position, match, sentence)
        }
        guard let nearest = found.min(by: { abs($0 - match.anchor) < abs($1 - match.anchor) }) else {
            return []
        }
        return RuleMatcher(scene: scene, sentence: sentence).hosts(from: nearest)
            .compactMap { scene.destination(sentence.units[$0]) }
    }

    /// No `before`, `after`, `, and` between a place and the match.
    private func isSameClause(_ place: Int, _ match: RuleMatch, _ sentence: UnitSentence) -> Bool {
        let between = place < match.anchor ? place..<match.anchor : min(match.end, place)..<place
        return !between.contains { position in
            let unit = sentence.units[position]
            if scene.isWord(unit, ofClass: "date_barrier") {
                return !scene.isWord(unit, ofClass: "place_relative")
            }
            return unit.isSign(";")
                || unit.isSign(",") && position + 1 < sentence.units.count
                    && scene.isWord(sentence.units[position + 1], ofClass: "list_joiner")
        }
    }

    private func manner(_ sentence: UnitSentence) -> Meeting.Manner {
        if sentence.units.contains(where: { scene.starts("phone_word", at: $0, in: sentence) }) {
            return .phone
        }
        return sentence.units.contains { scene.starts("video_word", at: $0, in: sentence) }
            ? .video : .inPerson
    }
}
