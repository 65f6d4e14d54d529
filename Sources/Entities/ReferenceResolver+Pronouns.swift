import ArticleText
import Dictionaries
import Mentions
import Model

// Whom pronouns mean.
extension ReferenceResolver {
    /// The first fitting person in subject position of the sentence, else of the sentences before it; a
    /// pronoun in a clause that opens its sentence (`Since he took office, Lula …`) means the subject behind
    /// the comma.
    func antecedent(of pronoun: Pronoun, at index: Int) -> Int? {
        guard pronoun != .they && pronoun != .their else { return nil }
        let female = pronoun == .she || pronoun == .her
        let sentence = sentence(of: index)
        if let ahead = subjectAhead(of: index, in: text.sentences[sentence], female: female) { return ahead }
        for back in 0..<5 {
            guard sentence - back >= 0, !text.sentences[sentence - back].isHeadline else { break }
            let earlier = text.sentences[sentence - back]
            if let found = antecedent(in: earlier, before: index, female: female, back: back) { return found }
        }
        return nil
    }

    /// More than one sentence back only people of state count: a passer-by's word is soon forgotten.
    private func antecedent(in sentence: Sentence, before index: Int, female: Bool, back: Int) -> Int? {
        let fitting = mentions.indices[..<index].filter {
            sentence.tokens.contains(mentions[$0].tokens.lowerBound) && isFitting($0, female: female)
                && (back < 2 || isOfState($0))
        }
        let subjects = fitting.filter { isSubject($0) }
        guard
            let subject = subjects.first(where: { !isInRelativeClause($0) }) ?? subjects.first
                ?? (back > 0 ? fitting.first : nil),
            case .person(let draft)? = references[subject]
        else { return nil }
        return draft
    }

    /// `, where President Islam Karimov received him`: the subject of a clause within the sentence.
    private func isInRelativeClause(_ index: Int) -> Bool {
        let start = mentions[index].tokens.lowerBound
        return start > 0 && isWord(start - 1, of: "place_relative")
    }

    private func isOfState(_ index: Int) -> Bool {
        guard case .person(let draft)? = references[index] else { return false }
        return affiliations[draft].country != nil || affiliations[draft].organization != nil
    }

    private func subjectAhead(of index: Int, in sentence: Sentence, female: Bool) -> Int? {
        let first = sentence.tokens.lowerBound
        let start = mentions[index].tokens.lowerBound
        guard isWord(first, of: "cataphora_opener"), start - first <= 3,
            let comma = (start..<sentence.tokens.upperBound).first(where: { text.tokens[$0].isSign(",") }),
            let next = mentions.indices.first(where: { mentions[$0].tokens.lowerBound == comma + 1 }),
            let draft = named[next], isFitting(draft: draft, female: female)
        else { return nil }
        return draft
    }

    private func isFitting(_ index: Int, female: Bool) -> Bool {
        guard case .person(let draft)? = references[index] else { return false }
        return isFitting(draft: draft, female: female)
    }

    private func isFitting(draft: Int, female: Bool) -> Bool {
        switch drafts[draft].gender {
        case .unknown: true
        case .male: !female
        case .female: female
        }
    }
}
