import ArticleText
import Dictionaries
import Model

/// How a sentence places an event in time and reality.
enum Tense {
    case future, present, perfect, past
    /// What did not happen: denied, hypothetical, asked for.
    case unreal
}

/// Reads tense and modality from a verb and the words before it.
struct TenseReader {
    let scene: ArticleScene
    let sentence: UnitSentence

    /// The tense of the verb at a unit, by its own form and up to eight words before it.
    func tense(at verb: Int) -> Tense {
        let context = max(0, clauseStart(of: verb))..<verb
        if contains("hypothetical", in: context) || contains("negation", in: context.suffix(5)) {
            return .unreal
        }
        if contains("denial_phrase", in: 0..<verb) { return .unreal }
        if contains("future_marker", in: context.suffix(7)) { return .future }
        if startsClass("future_marker", at: verb) { return .future }
        if contains("pluperfect_marker", in: context.suffix(3)) { return .past }
        if contains("perfect_marker", in: context.suffix(3)) { return .perfect }
        return form(of: verb)
    }

    private func form(of verb: Int) -> Tense {
        if startsClass("past_verb", at: verb) { return .past }
        if startsClass("present_verb", at: verb) { return .present }
        let word = scene.text.text(ofTokens: sentence.units[verb].tokens)
        if word.hasSuffix("ed") { return .past }
        if word.hasSuffix("ing") {
            return contains("past_be", in: (max(0, verb - 3)..<verb)) ? .past : .present
        }
        return word.hasSuffix("s") ? .present : .past
    }

    private func startsClass(_ name: String, at unit: Int) -> Bool {
        scene.starts(name, at: sentence.units[unit], in: sentence)
    }

    private func contains(_ name: String, in units: some Sequence<Int>) -> Bool {
        units.contains { startsClass(name, at: $0) }
    }

    /// The first unit behind the sign or conjunction that opens the verb's clause.
    private func clauseStart(of verb: Int) -> Int {
        var position = verb - 1
        while position >= 0, verb - position < 14 {
            let unit = sentence.units[position]
            if unit.isSign(";") || unit.isSign(":") || unit.isSign("“") || unit.isSign("”")
                || unit.isSign("\"")
            {
                return position + 1
            }
            if scene.isWord(unit, ofClass: "clause_opener"), position < verb - 1 { return position + 1 }
            position -= 1
        }
        return position + 1
    }
}
