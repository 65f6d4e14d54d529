import Model

/// The date that is chosen among those of several reports, and why.
struct DateChoice {
    let chosen: PartialDate?
    /// `only one`, `more precise`, `most articles` or `earliest`.
    let reason: String

    /// Of the finest dates the one most reports give; of equals the earliest.
    init(_ dates: [PartialDate]) {
        let finest = dates.map(\.precision).max()
        var counts: [PartialDate: Int] = [:]
        for date in dates where date.precision == finest { counts[date, default: 0] += 1 }
        let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        chosen = ranked.first?.key
        if ranked.count > 1 {
            reason = ranked[0].value > ranked[1].value ? "most articles" : "earliest"
        } else {
            reason = Set(dates).count > 1 ? "more precise" : "only one"
        }
    }
}
