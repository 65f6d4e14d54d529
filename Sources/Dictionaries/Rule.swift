package import Model

/// One row of `rules.tsv`: a pattern over words and mentions, and what it finds.
///
/// The pattern language is kept poor on purpose: words, `(a|b c)`, `[class]`, each with `?`, slots in angle
/// brackets, and `~3`, a gap of up to three words or mentions.
package struct Rule: Sendable {
    /// What a pattern's slot accepts.
    package enum Slot: String, Sendable, CaseIterable {
        /// The subject of the first word of the pattern, wherever it stands before it.
        case subject
        /// A person, office, pronoun or delegation right here.
        case actor
        /// The same in the possessive: `Zarif's`, `his`.
        case owner
        /// A state, place or capital abroad; several where they are listed.
        case host
        /// `the tour`, `his visit`: the trip that was told of last, and so its visitor.
        case topic
        case date
        /// A conference by name.
        case occasion
    }

    /// What the filler of a slot does in the event.
    package enum Role: String, Sendable, CaseIterable {
        case visitor, host, receiver, participant, date, occasion, none
    }

    package enum Element: Sendable {
        case words(PhraseTrie<Int?>, optional: Bool)
        case slot(Slot, Role)
        case gap(Int)
    }

    package enum Kind: String, Sendable, CaseIterable {
        case visit, meeting
    }

    /// How a rule knows how far the visit had come.
    package enum StatusSource: String, Sendable, CaseIterable {
        /// From the tense and the words around the first word of the pattern.
        case tense
        case planned, ongoing, completed, postponed, cancelled
    }

    package let id: RuleID
    package let kind: Kind
    package let elements: [Element]
    package let status: StatusSource
    package let example: String
    package let finds: String
    package let notExample: String
    /// The line of `rules.tsv`.
    package let line: Int
}
