package import Model

/// A country with the visits that it received and that its people made.
package struct CountryVisits: Hashable, Sendable {
    package let code: CountryCode
    /// Positions in `VisitIndex.visits`, by id.
    package let received: [Int]
    /// Positions in `VisitIndex.visits`, by id.
    package let made: [Int]
}
