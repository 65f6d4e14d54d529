package import Model

/// Which visits are asked for; a visit must satisfy every part that is set.
package struct VisitQuery: Hashable, Sendable {
    /// The host's country or the visitor's.
    package var country = Choice<CountryCode>()
    package var host = Choice<CountryCode>()
    /// The visitor's country.
    package var origin = Choice<CountryCode>()
    package var visitor = Choice<PersonID>()
    package var status = Choice<VisitStatus>()
    /// The first and last day of the range that a visit's known days must overlap; the earliest day that
    /// `from` can mean to the latest that `to` can. Visits without a date overlap nothing.
    package var from: PartialDate?
    package var to: PartialDate?
    package var main: Bool?
    /// Ids of articles that tell of the visit.
    package var article = Choice<String>()
    /// How many sources the visit must have at least; a reprint is none of its own.
    package var minSources = 1

    package init() {}
}
