import Model

/// The days that a visit is known to touch, each end at its own precision.
struct KnownDays: Hashable, Sendable {
    let first: DayNumber
    let last: DayNumber

    /// - Returns: nil for a visit without any date.
    init?(of visit: Visit) {
        guard let start = visit.start ?? visit.end, let end = visit.end ?? visit.start else { return nil }
        first = start.earliest
        last = max(start.latest, end.latest)
    }

    /// Whether any of the days can lie in the range; an end that is nil is open.
    func overlap(from: PartialDate?, to: PartialDate?) -> Bool {
        if let from, last < from.earliest { return false }
        if let to, to.latest < first { return false }
        return true
    }
}
