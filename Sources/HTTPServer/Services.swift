import Dispatch
import FoundationEssentials
import HTTP
import Sockets
import Synchronization

/// What all connections of a server share.
final class Services: Sendable {
    let handler: any RequestHandler
    let settings: ServerSettings
    /// nil where nobody wants to know: then no record is made.
    let accessLog: (@Sendable (AccessRecord) -> Void)?
    /// Seconds since 1970 by the clock on the wall.
    let wallClock: @Sendable () -> Int
    /// Entered by each connection, left when it is over.
    let openConnections = DispatchGroup()
    private let stopping = Atomic(false)
    private let connections = Atomic(0)
    private let connectionsByAddress = Mutex<[UInt64: Int]>([:])

    init(
        handler: any RequestHandler, settings: ServerSettings, accessLog: (@Sendable (AccessRecord) -> Void)?,
        wallClock: @escaping @Sendable () -> Int = { Int(Date().timeIntervalSince1970.rounded(.down)) }
    ) {
        self.handler = handler
        self.settings = settings
        self.accessLog = accessLog
        self.wallClock = wallClock
    }

    var isStopping: Bool { stopping.load(ordering: .acquiring) }

    var hasTooManyConnections: Bool {
        connections.load(ordering: .relaxed) > settings.limits.connections
    }

    func stop() {
        stopping.store(true, ordering: .releasing)
    }

    /// Counts a new connection.
    ///
    /// - Returns: How many there are with it, and how many of them from its address.
    func connectionOpened(from peer: PeerAddress) -> (all: Int, fromAddress: Int) {
        openConnections.enter()
        let all = connections.add(1, ordering: .relaxed).newValue
        guard let address = counted(peer) else {
            return (all, 0)
        }
        let fromAddress = connectionsByAddress.withLock { counts in
            counts[address, default: 0] += 1
            return counts[address, default: 0]
        }
        return (all, fromAddress)
    }

    func connectionClosed(from peer: PeerAddress) {
        connections.subtract(1, ordering: .relaxed)
        if let address = counted(peer) {
            connectionsByAddress.withLock { counts in
                let rest = counts[address, default: 1] - 1
                counts[address] = rest > 0 ? rest : nil
            }
        }
        openConnections.leave()
    }

    /// What a connection is counted by; nil where it is not.
    private func counted(_ peer: PeerAddress) -> UInt64? {
        guard settings.limits.connectionsPerAddress != nil, !settings.proxies.contain(peer: "\(peer)") else {
            return nil
        }
        return peer.counted
    }
}
