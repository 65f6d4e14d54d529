import Dictionaries
import Entities
import Mentions
import Model

/// One sentence's word that somebody was, is or will be abroad: what several of make one visit.
struct VisitReading {
    let visitor: ActorReference
    /// The unit's printed words, for delegations.
    let description: String
    let host: CountryCode
    var places: [String]
    var start: PartialDate?
    var end: PartialDate?
    /// Whether a word for the time stands in the sentence, rather than the day of publication being meant.
    var dated: Bool
    let tense: Tense
    let status: Rule.StatusSource
    /// Whether the words say that the visitor has left.
    let left: Bool
    let sentence: Int
    let rule: RuleID
}
