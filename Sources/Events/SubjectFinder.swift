import ArticleText
import Dictionaries
import Entities
import Mentions
import Model

/// Finds the subject of a verb: the nearest actor to its left that no preposition or verb governs, with those
/// joined to it by `and`.
struct SubjectFinder {
    let scene: ArticleScene
    let sentence: UnitSentence

    /// The units of the subject, in the order of the text; empty where none is found.
    func subjects(of verb: Int) -> [Int] {
        var position = verb - 1
        while position >= 0 {
            let unit = sentence.units[position]
            if isBarrier(unit) || opensInanimateSubject(position, before: verb) {
                return participleSubject(of: verb)
            }
            if scene.isActor(unit), scene.reference(unit) != nil, !scene.isPossessive(unit),
                isFree(position, before: verb)
            {
                return joined(to: position)
            }
            position -= 1
        }
        return participleSubject(of: verb)
    }

    /// `“…”` and semicolons part clauses that share no subject.
    private func isBarrier(_ unit: Unit) -> Bool { unit.isSign(";") }

    /// `before the German plane touched down`, `said the flu arrived`: a clause whose own subject is a thing.
    private func opensInanimateSubject(_ position: Int, before verb: Int) -> Bool {
        let unit = sentence.units[position]
        if position == verb - 2, scene.isWord(unit, ofClass: "sent_noun") { return true }
        let opens = scene.isWord(unit, ofClass: "clause_opener") || scene.isWord(unit, ofClass: "speech_verb")
        guard opens, position + 2 < verb else { return false }
        return scene.isWord(sentence.units[position + 1], ofClass: "article_word")
    }

    /// `a delegation led by Foreign Minister Araghchi arrived`: its head arrived.
    private func isLeading(_ position: Int) -> Bool {
        guard position > 1 else { return false }
        let led = sentence.units[position - 2].tokens
        let length = scene.length(
            ofClass: "led_by", at: led.lowerBound, end: sentence.sentence.tokens.upperBound)
        return length == 2
    }

    /// `the Abadi administration`: a name between an article and a noun.
    private func isAttributive(_ position: Int) -> Bool {
        guard let mention = sentence.units[position].mention, case .person = scene.mentions[mention].kind
        else { return false }
        return scene.isWord(sentence.units[position - 1], ofClass: "article_word")
    }

    /// Whether an actor is governed by nothing, or stands right before a relative clause of the verb.
    private func isFree(_ position: Int, before verb: Int) -> Bool {
        if isRelative(between: position, and: verb) { return true }
        guard position > 0 else { return true }
        let before = sentence.units[position - 1]
        switch before.content {
        case .sign(let scalar):
            return scalar != "," || !isListedObject(position)
        case .word:
            if scene.isWord(before, ofClass: "list_joiner") { return !isListedObject(position) }
            if isLeading(position) { return true }
            return !scene.isWord(before, ofClass: "object_marker") && !isAttributive(position)
        case .mention: return true
        }
    }

    /// `X, who (…) visited`: a relative word between the actor and the verb, no other actor in between.
    private func isRelative(between position: Int, and verb: Int) -> Bool {
        var next = position + 1
        if next < verb, sentence.units[next].isSign(",") { next += 1 }
        return next < verb && scene.isWord(sentence.units[next], ofClass: "relative")
    }

    /// `with President A and Prime Minister B`: what is joined to an object is an object too.
    /// A comma alone joins only what goes on as a list.
    private func isListedObject(_ position: Int) -> Bool {
        if sentence.units[position - 1].isSign(","), !isJoiner(position + 1) { return false }
        var current = position - 1
        while current >= 0 {
            let unit = sentence.units[current]
            if isJoiner(current) {
                current -= 1
                continue
            }
            guard scene.isActor(unit) else { return false }
            guard current > 0, case .word = sentence.units[current - 1].content else { return false }
            if scene.isWord(sentence.units[current - 1], ofClass: "object_marker") { return true }
            if !scene.isWord(sentence.units[current - 1], ofClass: "list_joiner") { return false }
            current -= 1
        }
        return false
    }

    private func isJoiner(_ position: Int) -> Bool {
        guard sentence.units.indices.contains(position) else { return false }
        let unit = sentence.units[position]
        return unit.isSign(",") || scene.isWord(unit, ofClass: "list_joiner")
    }

    /// The actors that stand before a found one, joined to it by `and` and commas, `his wife` and the like
    /// between them.
    private func joined(to position: Int) -> [Int] {
        var units = [position]
        var current = position - 1
        var sawAnd = false
        while current >= 0, (units.first ?? 0) - current < 6 {
            let unit = sentence.units[current]
            if scene.isWord(unit, ofClass: "list_joiner") {
                sawAnd = true
            } else if scene.isActor(unit), !scene.isPossessive(unit) {
                guard sawAnd, isFree(current, before: position) else { break }
                units.insert(current, at: 0)
            } else if !passesInList(unit) {
                break
            }
            current -= 1
        }
        return units
    }

    private func passesInList(_ unit: Unit) -> Bool {
        unit.isSign(",") || scene.isPossessive(unit) || scene.isWord(unit, ofClass: "family_word")
            || scene.isWord(unit, ofClass: "determiner")
    }

    /// `Arriving in Baghdad, Zarif said`: a participle at the start of a sentence has the subject behind it.
    private func participleSubject(of verb: Int) -> [Int] {
        guard verb <= 2, scene.text.text(ofTokens: sentence.units[verb].tokens).hasSuffix("ing") else {
            return []
        }
        guard let comma = sentence.units[verb...].firstIndex(where: { $0.isSign(",") }) else { return [] }
        let next = comma + 1
        return sentence.units.indices.contains(next) && scene.isActor(sentence.units[next]) ? [next] : []
    }
}
