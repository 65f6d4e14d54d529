import ArticleText
import Dictionaries
import Entities
import Mentions
import Model

/// Reads direct statements: quotations with the person who says them.
struct StatementFinder {
    let scene: ArticleScene

    private static let before = RuleID("statement-before")
    private static let after = RuleID("statement-after")
    private static let continued = RuleID("statement-continued")

    func statements() -> [Statement] {
        var statements: [Statement] = []
        var last: (speaker: Int, paragraph: Int)?
        for quotation in QuotationFinder(text: scene.text).quotations() where wordCount(quotation) >= 4 {
            guard let (speaker, rule) = speaker(of: quotation, last: last) else { continue }
            last = (speaker, quotation.paragraph)
            let range = scene.text.range(ofTokens: quotation.tokens)
            statements.append(
                Statement(
                    speaker: scene.entities.people[speaker].id, quote: scene.text.text(range), direct: true,
                    range: range, rule: rule))
        }
        return statements
    }

    private func wordCount(_ quotation: Quotation) -> Int {
        quotation.tokens.count { scene.text.tokens[$0].isWord || scene.text.tokens[$0].kind == .number }
    }

    private func speaker(of quotation: Quotation, last: (speaker: Int, paragraph: Int)?) -> (Int, RuleID)? {
        if let speaker = speakerBehind(quotation) { return (speaker, Self.after) }
        if let speaker = speakerBefore(quotation) { return (speaker, Self.before) }
        guard let last, quotation.paragraph - last.paragraph <= 1, standsAlone(quotation) else { return nil }
        return (last.speaker, Self.continued)
    }

    /// A quotation that fills its sentence goes on with the speaker before.
    private func standsAlone(_ quotation: Quotation) -> Bool {
        let sentence = sentence(containing: quotation.open)
        return quotation.open - sentence.sentence.tokens.lowerBound <= 1
    }

    private func sentence(containing token: Int) -> UnitSentence {
        scene.sentences[scene.text.sentence(containing: token)]
    }

    /// `…,” Zarif said` and `…,” said Zarif`: the first speech verb behind the closing mark and its subject.
    private func speakerBehind(_ quotation: Quotation) -> Int? {
        let sentence = sentence(containing: min(quotation.close, scene.text.tokens.count - 1))
        guard sentence.sentence.tokens.contains(quotation.close) else { return nil }
        let units = sentence.units.indices.filter { sentence.units[$0].tokens.lowerBound > quotation.close }
        var actor: Int?
        var verb: Int?
        for position in units.prefix(14) {
            let unit = sentence.units[position]
            if isQuotationMark(unit) { break }
            if scene.isWord(unit, ofClass: "speech_verb"), verb == nil { verb = position }
            if let person = person(unit), actor == nil || verb == nil, !scene.isPossessive(unit) {
                if verb != nil, actor == nil { return person }
                actor = actor ?? person
            }
            if verb != nil, let actor { return actor }
        }
        return nil
    }

    /// `Zarif said: “…`, `he said in a meeting, “…`: the subject of the last speech verb before the opening mark,
    /// else the first actor of the sentence.
    private func speakerBefore(_ quotation: Quotation) -> Int? {
        let sentence = sentence(containing: quotation.open)
        let outside = sentence.units.indices.filter { sentence.units[$0].tokens.upperBound <= quotation.open }
        let verb = outside.last { scene.isWord(sentence.units[$0], ofClass: "speech_verb") }
        if let verb {
            let subjects = SubjectFinder(scene: scene, sentence: sentence).subjects(of: verb)
            if let person = subjects.compactMap({ person(sentence.units[$0]) }).last { return person }
        }
        guard verb != nil || introduces(quotation) || outside.count > 2 else { return nil }
        let actors = outside.filter {
            scene.isActor(sentence.units[$0]) && !scene.isPossessive(sentence.units[$0])
        }
        return actors.compactMap { person(sentence.units[$0]) }.first
    }

    private func introduces(_ quotation: Quotation) -> Bool {
        quotation.open > 0 && scene.text.tokens[quotation.open - 1].isSign(":")
    }

    private func person(_ unit: Unit) -> Int? {
        guard case .person(let person)? = scene.reference(unit) else { return nil }
        return person
    }

    private func isQuotationMark(_ unit: Unit) -> Bool {
        "“”„\"«»".unicodeScalars.contains { unit.isSign($0) }
    }
}
