/// The name of a rule row, as the dictionaries give it; every finding carries one.
package struct RuleID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let name: String
    package init(_ name: String) { self.name = name }
    package var description: String { name }
    package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// A person of one reading or of the whole catalogue: `masoud-pezeshkian`.
package struct PersonID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
    package var description: String { slug }
    package static func < (left: PersonID, right: PersonID) -> Bool { left.slug < right.slug }
}

/// A visit of one reading or of the whole catalogue: `masoud-pezeshkian-iq-2024-09`.
package struct VisitID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let slug: String
    package init(_ slug: String) { self.slug = slug }
    package var description: String { slug }
    package static func < (left: VisitID, right: VisitID) -> Bool { left.slug < right.slug }
}
