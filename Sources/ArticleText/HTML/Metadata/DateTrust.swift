import Model

/// Settles what several sources say of the day of publication.
struct DateTrust {
    /// The most trusted first.
    let claims: [FoundDate]
    let evidence: DateEvidence

    /// The first day that the evidence allows and the page's address does not contradict; two others that agree with
    /// one another outweigh one alone.
    func settled() -> FoundDate? {
        let possible = claims.filter { evidence.allows($0.date) }
        if let address = evidence.address,
            let near = possible.first(where: { Self.agrees($0, with: address) })
        {
            return timed(near, among: possible)
        }
        guard let first = possible.first else { return nil }
        if let address = evidence.address, address.precision == .day,
            address.daysApart(from: first.date) > 45, evidence.allows(address)
        {
            return FoundDate(date: address, time: nil, origin: .url)
        }
        return timed(outvoting(first, among: possible) ?? first, among: possible)
    }

    /// An address names the day on which a page was made, give or take the zones and a draft.
    private static func agrees(_ claim: FoundDate, with address: PartialDate) -> Bool {
        address.daysApart(from: claim.date) <= 3
    }

    private func outvoting(_ first: FoundDate, among claims: [FoundDate]) -> FoundDate? {
        func origins(near date: PartialDate) -> Set<DateOrigin> {
            Set(claims.filter { $0.date.daysApart(from: date) <= 1 }.map(\.origin))
        }
        guard origins(near: first.date).count == 1 else { return nil }
        return claims.first { origins(near: $0.date).count >= 2 }
    }

    /// The same day with the time that some source gives: one with a zone before one without.
    private func timed(_ claim: FoundDate, among claims: [FoundDate]) -> FoundDate {
        let times = claims.filter { $0.date == claim.date }.compactMap(\.time)
        let time = claim.time ?? times.first { $0.offsetMinutes != nil } ?? times.first
        return FoundDate(date: claim.date, time: time, origin: claim.origin)
    }
}
