/// For how long a loop asks for events again and again before it sleeps.
///
/// Waking a thread that sleeps takes longer than answering a small request. A client that asks, reads and asks
/// again would wait for that each time; so the loop stays awake for a moment behind each request, as long as that
/// pays: where nothing came several times, it sleeps at once for a while. Where the client needs the same core it can't ask meanwhile, and so that ends by itself.
struct Polling: Sendable {
    private var failures = 0
    private var roundsAsleep = 0
    private var roundsToSleep = Self.fewestRounds

    /// Nanoseconds; 0 is not at all.
    ///
    /// - Parameter hasWorked: Whether the round before told of anything.
    mutating func next(hasWorked: Bool) -> Int64 {
        guard hasWorked else { return 0 }
        guard failures >= Self.failuresInARow else { return Self.nanoseconds }
        roundsAsleep += 1
        if roundsAsleep >= roundsToSleep { tryAgain() }
        return 0
    }

    mutating func ended(foundEvents: Bool) {
        failures = foundEvents ? 0 : failures + 1
        if foundEvents { roundsToSleep = Self.fewestRounds }
    }

    /// Once, and if that fails again, after twice as many rounds.
    private mutating func tryAgain() {
        (failures, roundsAsleep) = (Self.failuresInARow - 1, 0)
        roundsToSleep = min(2 * roundsToSleep, Self.mostRounds)
    }

    private static let nanoseconds: Int64 = 50_000
    private static let failuresInARow = 8
    private static let fewestRounds = 64
    private static let mostRounds = 4_096
}
