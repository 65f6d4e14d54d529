package import Dictionaries
package import Model

/// A title of office as an article prints it, with what stands around it.
package struct OfficeMention: Hashable, Sendable {
    /// All its tokens, country and modifiers included.
    package let tokens: Range<Int>
    /// The tokens of the title with its tail, less country and determiner:
    /// `Vice President for Strategic Affairs`.
    package let title: Range<Int>
    /// Position in `OfficeTable.offices`.
    package let office: Int
    package let country: CountryCode?
    /// The short name of a body: `UN`.
    package let organization: String?
    package let former: Bool
    /// `visiting`, said of a guest.
    package let visiting: Bool
    /// `his Iraqi counterpart`: the office is that of another person.
    package let counterpart: Bool
    /// Whether it opens with `the`, `his` …, so that it may point back to somebody named before.
    package let definite: Bool

    /// The same office cut off before a token of its tail.
    func ending(at token: Int) -> OfficeMention {
        with(tokens: tokens.lowerBound..<token, title: title.lowerBound..<token, country: country)
    }

    /// The same office of a state that stands elsewhere.
    func serving(_ state: CountryCode) -> OfficeMention {
        with(tokens: tokens, title: title, country: country ?? state)
    }

    private func with(tokens: Range<Int>, title: Range<Int>, country: CountryCode?) -> OfficeMention {
        OfficeMention(
            tokens: tokens, title: title, office: office, country: country, organization: organization,
            former: former, visiting: visiting, counterpart: counterpart, definite: definite)
    }
}

/// A name of a person.
package struct NameMention: Hashable, Sendable {
    /// The tokens of the name without titles and honorifics.
    package let name: Range<Int>
    package let offices: [OfficeMention]
    /// The kind of an honorific before the name: `civil`, `religious`, `royal` …
    package let honorific: String?
    /// What an honorific says of the person's gender.
    package let gender: NameWords.Gender?
    /// Position in `PeopleTable.people`.
    package let known: Int?
    /// Whether the words alone show that this is a person; otherwise a fuller mention must.
    package let strong: Bool
}

/// A body of people without a named head: `a Hamas delegation`, `Omani officials`.
package struct DelegationMention: Hashable, Sendable {
    package let country: CountryCode?
    package let organization: String?
}

package enum Pronoun: Hashable, Sendable {
    case he, she, they
    /// `his`, `her`, `their` before a noun.
    case his, her, their
}

/// A stretch of a sentence that speaks of something the dictionaries or the grammar of names know.
package struct Mention: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case person(NameMention)
        case office(OfficeMention)
        case pronoun(Pronoun)
        case delegation(DelegationMention)
        case country(CountryCode, CountryTable.NameKind)
        /// Position in `PlaceTable.places`.
        case place(Int)
        /// `the Iraqi capital`; nil for `the capital`.
        case capital(CountryCode?)
        /// Position in `OrganizationTable.organizations`.
        case organization(Int)
        case date(DateExpression)
        /// A conference or summit by name.
        case occasion
        /// Capitalised words that name something else.
        case other
    }

    package let tokens: Range<Int>
    package let kind: Kind
    /// Whether `'s` follows.
    package let possessive: Bool
}
