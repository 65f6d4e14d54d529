/// A city, province or site that an article names.
package struct Place: Hashable, Sendable {
    package var name: String
    package var country: CountryCode?
    package var mentions: [TextRange]

    package init(name: String, country: CountryCode?, mentions: [TextRange]) {
        self.name = name
        self.country = country
        self.mentions = mentions
    }
}

/// A body that an article names: the United Nations, a party, a ministry.
package struct Organization: Hashable, Sendable {
    package var name: String
    /// The state it belongs to; nil for an intergovernmental body.
    package var country: CountryCode?
    package var mentions: [TextRange]

    package init(name: String, country: CountryCode?, mentions: [TextRange]) {
        self.name = name
        self.country = country
        self.mentions = mentions
    }
}

/// A state that an article names, by any of its names.
package struct NamedCountry: Hashable, Sendable {
    package var code: CountryCode
    package var mentions: [TextRange]

    package init(code: CountryCode, mentions: [TextRange]) {
        self.code = code
        self.mentions = mentions
    }
}

/// A time expression of an article.
///
/// - Note: Types and duration values are those of TIMEX3 (TimeML); calendar values are EDTF.
package struct TimeExpression: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    package var range: TextRange
    package var kind: Kind
    /// `2025-02-06`, `P3D`; nil where the text gives no anchor to work the date out from.
    package var value: String?
    /// Whether the text says the date in full; false where it was worked out from another.
    package var stated: Bool

    package init(range: TextRange, kind: Kind, value: String?, stated: Bool) {
        self.range = range
        self.kind = kind
        self.value = value
        self.stated = stated
    }
}
