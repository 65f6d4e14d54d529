/// The time of one round of a loop, taken once for all that happens in it.
package struct Moment: Sendable {
    package typealias Instant = ContinuousClock.Instant

    /// What time-outs are counted by.
    package let now: Instant
    /// The text of the Date field, as `httpDate` writes it.
    package let date: String

    package init(now: Instant, date: String) {
        self.now = now
        self.date = date
    }
}
