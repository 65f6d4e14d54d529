/// An office that an article gives a person.
package struct HeldOffice: Hashable, Sendable {
    /// As printed, less the country: `Vice President for Strategic Affairs`.
    package var title: String
    package var country: CountryCode?
    package var organization: String?
    /// Whether the article speaks of it as past ("the former foreign minister").
    package var former: Bool

    package init(
        title: String, country: CountryCode? = nil, organization: String? = nil, former: Bool = false
    ) {
        self.title = title
        self.country = country
        self.organization = organization
        self.former = former
    }
}

/// A named human being of one article.
package struct Person: Hashable, Sendable {
    package var id: PersonID
    /// The fullest form of the article, without titles and honorifics.
    package var name: String
    /// The other forms that the article uses, in order of first use.
    package var aliases: [String]
    /// In order of first use.
    package var offices: [HeldOffice]
    /// The state that the person serves or speaks for; nil where unknown, or for an organisation's official.
    package var country: CountryCode?
    package var organization: String?
    /// Where the article names the person, in order.
    package var mentions: [TextRange]

    package init(
        id: PersonID, name: String, aliases: [String] = [], offices: [HeldOffice] = [],
        country: CountryCode? = nil, organization: String? = nil, mentions: [TextRange] = []
    ) {
        self.id = id
        self.name = name
        self.aliases = aliases
        self.offices = offices
        self.country = country
        self.organization = organization
        self.mentions = mentions
    }
}
