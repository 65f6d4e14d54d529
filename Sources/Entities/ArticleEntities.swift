package import Mentions
package import Model

/// Whom a mention means.
package enum ActorReference: Hashable, Sendable {
    /// Position in `ArticleEntities.people`.
    case person(Int)
    case delegation(DelegationMention)
}

/// The people of one article, and whom each of its mentions means.
package struct ArticleEntities: Sendable {
    /// In order of first mention.
    package var people: [Person]
    /// By people's positions: what is known of their gender.
    package var genders: [PersonGender]
    /// By mentions' positions; nil where a mention means nobody that the article names.
    package var references: [ActorReference?]
    /// The state where the report was filed: that of the dateline's place.
    package var dateline: CountryCode?
    /// The state whose officials the page names without saying whose they are.
    package var home: CountryCode?
}

package enum PersonGender: Hashable, Sendable {
    case male, female, unknown
}
