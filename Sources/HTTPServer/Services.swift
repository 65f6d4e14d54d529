import FoundationEssentials
import HTTP
import Synchronization

/// What all connections of a server share.
final class Services: Sendable {
    let handler: any RequestHandler
    let limits: ServerLimits
    let accessLog: @Sendable (AccessRecord) -> Void
    /// Seconds since 1970 by the clock on the wall.
    let wallClock: @Sendable () -> Int
    private let stopping = Atomic(false)
    private let connections = Atomic(0)

    init(
        handler: any RequestHandler, limits: ServerLimits,
        accessLog: @escaping @Sendable (AccessRecord) -> Void,
        wallClock: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970.rounded(.down)) }
    ) {
        self.handler = handler
        self.limits = limits
        self.accessLog = accessLog
        self.wallClock = wallClock
    }

    var isStopping: Bool { stopping.load(ordering: .acquiring) }

    func stop() {
        stopping.store(true, ordering: .releasing)
    }

    /// Counts a new connection.
    ///
    /// - Returns: How many there are with it.
    func connectionOpened() -> Int {
        connections.add(1, ordering: .relaxed).newValue
    }

    func connectionClosed() {
        connections.subtract(1, ordering: .relaxed)
    }
}
