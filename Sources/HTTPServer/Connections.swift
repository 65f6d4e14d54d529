import HTTP
import Sockets

/// The connections of one loop, by number; a number is given out again when its connection is over.
struct Connections {
    private var slots: [Connection?] = []
    private var freeNumbers: [Int] = []
    /// How often each number was given out: an event for a connection that is over must not reach the next.
    private var generations: [UInt32] = []
    private var interests: [EventInterest] = []
    private var order = RestOrder()
    private var mayGoOn: [Int] = []
    private var round: Round
    private let events: any EventLoop

    init(_ services: Services, _ events: any EventLoop) {
        round = Round(services)
        self.events = events
    }

    private var limits: ServerLimits { round.services.settings.limits }

    // Events

    mutating func ready(_ token: UInt64) {
        round.begin()
        let number = Int(token & 0xFFFF_FFFF)
        guard generations[number] == UInt32(token >> 32), let connection = slots[number] else { return }
        finish(number, connection, connection.ready(&round))
    }

    /// Wakes those that have waited too long, and lets those go on that had to let others by.
    ///
    /// - Returns: After how many milliseconds there is something to do; nil for never.
    mutating func roundEnded() -> Int? {
        round.begin()
        let numbers = mayGoOn + order.ended(by: round.moment.now, limits: limits)
        mayGoOn = []
        for number in numbers {
            guard let connection = slots[number] else { continue }
            finish(number, connection, connection.goOn(&round))
        }
        round.end()
        if !mayGoOn.isEmpty { return 0 }
        return order.firstEnd(limits: limits).map { Self.milliseconds(from: round.moment.now, to: $0) }
    }

    // The life of connections

    /// - Parameter isBeyondLimit: Whether the server has as many connections as it may have, this one apart.
    mutating func add(_ accepted: AcceptedSocket, refusing refusal: HTTPRefusal?, isBeyondLimit: Bool) {
        round.begin()
        var refusal = refusal
        if isBeyondLimit { refusal = .tooManyConnections(limit: limits.connections) }
        let connection = Connection(accepted, refusing: refusal, limits: limits, now: round.moment.now)
        let number = number(for: connection)
        guard events.watch(connection.socket.descriptor, as: token(number)) else {
            return remove(number, connection)
        }
        finish(number, connection, connection.goOn(&round))
    }

    mutating func stopAll() {
        round.begin()
        for (number, connection) in all { finish(number, connection, connection.stop(&round)) }
    }

    mutating func closeAll() {
        round.begin()
        for (number, connection) in all {
            connection.closeAtOnce()
            finish(number, connection, connection.goOn(&round))
        }
    }

    private var all: [(Int, Connection)] {
        slots.enumerated().compactMap { number, connection in connection.map { (number, $0) } }
    }

    /// Closes the connection that has been idle for longest, where the settings want it so.
    ///
    /// - Returns: Whether there was one.
    mutating func makeRoom() -> Bool {
        guard limits.whenFull == .closeIdle, let (number, _) = order.first(.idle),
            let connection = slots[number], connection.state.isIdle
        else { return false }
        remove(number, connection)
        return true
    }

    private mutating func finish(_ number: Int, _ connection: Connection, _ outcome: Connection.Outcome) {
        switch outcome {
        case .rests(let interest):
            order.set(connection.state.rest, of: number)
            if interests[number] != interest {
                interests[number] = interest
                events.change(connection.socket.descriptor, as: token(number), to: interest)
            }
        case .mayGoOn:
            order.remove(number)
            mayGoOn.append(number)
        case .isOver:
            remove(number, connection)
        }
    }

    private mutating func remove(_ number: Int, _ connection: Connection) {
        order.remove(number)
        slots[number] = nil
        freeNumbers.append(number)
        events.close(connection.socket.descriptor)
        round.services.connectionClosed(from: connection.peer)
    }

    private mutating func number(for connection: Connection) -> Int {
        guard let number = freeNumbers.popLast() else {
            slots.append(connection)
            generations.append(0)
            interests.append(.reading)
            return slots.count - 1
        }
        slots[number] = connection
        generations[number] &+= 1
        interests[number] = .reading
        return number
    }

    private func token(_ number: Int) -> UInt64 { UInt64(generations[number]) << 32 | UInt64(number) }

    /// Rounded up: a moment too early would find nothing to do.
    private static func milliseconds(from now: Moment.Instant, to then: Moment.Instant) -> Int {
        max(0, Int(((then - now) / .milliseconds(1)).rounded(.up)))
    }
}
