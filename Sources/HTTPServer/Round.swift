import HTTP

/// What the connections of one loop share, and the time of the round that runs.
struct Round {
    let services: Services
    /// What a read fills; no connection holds bytes between two reads unless a request is cut there.
    var input = [UInt8](repeating: 0, count: 65_536)
    var kept: KeptAnswers
    private(set) var moment = Moment(now: .now, date: "")
    private(set) var second = Int.min
    private var isCurrent = false

    init(_ services: Services) {
        self.services = services
        kept = KeptAnswers(byteLimit: services.settings.keptAnswerBytes)
    }

    /// Looks at the clocks, once in a round.
    mutating func begin() {
        guard !isCurrent else { return }
        isCurrent = true
        lookAtClocks()
    }

    mutating func end() {
        isCurrent = false
    }

    mutating func lookAtClocks() {
        let second = services.wallClock()
        let date = second == self.second ? moment.date : httpDate(secondsSince1970: second)
        self.second = second
        moment = Moment(now: .now, date: date)
    }
}
