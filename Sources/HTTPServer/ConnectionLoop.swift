import HTTP
import Sockets

/// A loop and the connections that live on it.
final class ConnectionLoop: EventReceiver {
    private let events: any EventLoop
    private let connections: LoopBound<Connections>
    private let services: Services

    init(number: Int, services: Services) throws(SocketError) {
        switch services.settings.events {
        case .epoll: events = try EpollLoop(number: number)
        case .dispatch: events = DispatchLoop(number: number)
        }
        self.services = services
        connections = LoopBound(Connections(services, events))
    }

    func start() { events.start(self) }

    /// - Parameter isBeyondLimit: Whether the server has as many connections as it may have.
    /// - Parameter others: Loops to be asked where this one has no idle connection that could make room.
    func add(
        _ accepted: AcceptedSocket, refusing refusal: HTTPRefusal?, isBeyondLimit: Bool,
        others: ArraySlice<ConnectionLoop>
    ) {
        events.submit { @Sendable [self] in
            // Another may have ended meanwhile.
            let isRefused =
                isBeyondLimit && services.hasTooManyConnections && !connections.withValue { $0.makeRoom() }
            if isRefused, let next = others.first {
                next.add(
                    accepted, refusing: refusal, isBeyondLimit: isBeyondLimit, others: others.dropFirst())
            } else {
                connections.withValue { $0.add(accepted, refusing: refusal, isBeyondLimit: isRefused) }
            }
        }
    }

    /// Lets each connection answer what it has been asked, then close.
    func stop() {
        events.submit { @Sendable [self] in connections.withValue { $0.stopAll() } }
    }

    /// Breaks all connections off and ends the loop.
    func end() {
        events.submit { @Sendable [self] in connections.withValue { $0.closeAll() } }
        events.stop()
    }

    func ready(_ token: UInt64) { connections.withValue { $0.ready(token) } }

    func roundEnded() -> Int? { connections.withValue { $0.roundEnded() } }
}
