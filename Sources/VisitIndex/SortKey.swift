/// The names of a collection's columns that it can be sorted by.
package protocol SortField: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

/// One column to sort by; `-start` is the column `start`, descending.
package struct SortKey<Field: SortField>: Hashable, Sendable, CustomStringConvertible {
    package let field: Field
    package let descending: Bool

    package init(_ field: Field, descending: Bool = false) {
        self.field = field
        self.descending = descending
    }

    package var description: String { (descending ? "-" : "") + field.rawValue }
}

/// The columns of visits.
package enum VisitField: String, SortField {
    case start, end, visitor, host, status, sources, id

    package static let defaultSort = [SortKey(VisitField.start, descending: true)]
}

/// The columns of articles.
package enum ArticleField: String, SortField {
    case published, title, outlet, id

    package static let defaultSort = [SortKey(ArticleField.published, descending: true)]
}

/// The columns of people.
package enum PersonField: String, SortField {
    case name, country, visits, articles, id

    package static let defaultSort = [SortKey(PersonField.name)]
}

/// The columns of countries.
package enum CountryField: String, SortField {
    case code, visitsIn, visitsOut

    package static let defaultSort = [SortKey(CountryField.code)]
}
