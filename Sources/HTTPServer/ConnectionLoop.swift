import HTTP
import Sockets

/// A loop and the connections that live on it.
final class ConnectionLoop: EventReceiver {
    private let events: any EventLoop
    private let connections: LoopBound<Connections>

    init(number: Int, services: Services) throws(SocketError) {
        switch services.settings.events {
        case .epoll: events = try EpollLoop(number: number)
        case .dispatch: events = DispatchLoop(number: number)
        }
        connections = LoopBound(Connections(services, events))
    }

    func start() { events.start(self) }

    func add(_ accepted: AcceptedSocket, refusing refusal: HTTPRefusal?, isBeyondLimit: Bool) {
        events.submit { @Sendable [self] in
            connections.withValue { $0.add(accepted, refusing: refusal, isBeyondLimit: isBeyondLimit) }
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
