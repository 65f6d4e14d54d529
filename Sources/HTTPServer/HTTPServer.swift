import Dispatch
package import HTTP
import Sockets
import Synchronization

/// Serves HTTP/1.1 at one or more places; what is answered is the handler's business.
package final class HTTPServer: Sendable {
    /// The real port of the first address, also where port 0 was asked for; 0 where there are only socket files.
    package let port: Int

    private let listeners: [ListeningSocket]
    private let loops: [ConnectionLoop]
    private let services: Services
    private let nextLoop = Atomic(0)
    private let hasStarted = Atomic(false)

    /// Takes the places at once; requests are answered from `start()` on, those that came before it too.
    ///
    /// - Parameter places: At least one. Where port 0 is asked for more than once, all get one port.
    /// - Parameter handler: Called on the connection's loop, from several loops at once.
    /// - Parameter accessLog: Called behind each answer, from several loops at once; it must not block. nil where
    ///   nobody wants to know.
    package init(
        at places: [ListeningPlace], settings: ServerSettings = ServerSettings(), handler: any RequestHandler,
        accessLog: (@Sendable (AccessRecord) -> Void)? = nil
    ) throws(ServerError) {
        (listeners, port) = try Self.listen(at: places, settings)
        let services = Services(handler: handler, settings: settings, accessLog: accessLog)
        self.services = services
        do throws(SocketError) {
            var loops: [ConnectionLoop] = []
            for number in 0..<(settings.loops ?? usableCores) {
                loops.append(try ConnectionLoop(number: number, services: services))
            }
            self.loops = loops
        } catch {
            throw .noLoop(reason: "\(error)")
        }
    }

    /// Begins to answer; returns at once. Who starts a server must stop it; starting twice is starting once.
    package func start() {
        guard !hasStarted.exchange(true, ordering: .acquiringAndReleasing) else { return }
        loops.forEach { $0.start() }
        for listener in listeners {
            listener.start { @Sendable [weak self] accepted in
                guard let self else { return accepted.closeAtOnce() }
                take(accepted)
            }
        }
    }

    /// Takes no more connections, answers what has been asked, closes; returns when all is done or time is
    /// over.
    ///
    /// - Parameter seconds: For the answers; connections that then are still open are broken off.
    package func stop(within seconds: Int) {
        services.stop()
        listeners.forEach { $0.stop() }
        loops.forEach { $0.stop() }
        let outcome = services.openConnections.wait(timeout: .now() + .seconds(seconds))
        loops.forEach { $0.end() }
        if outcome == .timedOut {
            _ = services.openConnections.wait(timeout: .now() + .milliseconds(500))
        }
    }

    private func take(_ accepted: AcceptedSocket) {
        let limits = services.settings.limits
        let counts = services.connectionOpened(from: accepted.peer)
        // A flood of connections to be refused would itself use up the descriptors.
        guard counts.all <= limits.connections + Self.refusedAtOnce else {
            services.connectionClosed(from: accepted.peer)
            return accepted.closeAtOnce()
        }
        let refusal = limits.connectionsPerAddress.flatMap { limit in
            counts.fromAddress > limit ? HTTPRefusal.tooManyFromAddress(limit: limit) : nil
        }
        let next = nextLoop.add(1, ordering: .relaxed).oldValue % loops.count
        loops[next].add(
            accepted, refusing: refusal, isBeyondLimit: counts.all > limits.connections,
            others: limits.whenFull == .closeIdle ? loops[(next + 1)...] + loops[..<next] : [])
    }

    private static let refusedAtOnce = 128
}

// Listening
extension HTTPServer {
    private static func listen(
        at places: [ListeningPlace], _ settings: ServerSettings
    ) throws(ServerError) -> ([ListeningSocket], port: Int) {
        var listeners: [ListeningSocket] = []
        var port = 0
        for place in places {
            do throws(SocketError) {
                let listener = try listener(at: place, port: port, options(for: places, settings))
                listeners.append(listener)
                if port == 0 { port = listener.port }
            } catch {
                listeners.forEach { $0.stop() }
                throw .cannotListen(at: place, reason: "\(error)")
            }
        }
        return (listeners, port)
    }

    /// - Parameter port: What an address takes that asks for any, once one is known.
    private static func listener(
        at place: ListeningPlace, port: Int, _ options: ListeningOptions
    ) throws(SocketError) -> ListeningSocket {
        switch place {
        case .address(let host, let wanted):
            try ListeningSocket(host: host, port: wanted == 0 ? port : wanted, options: options)
        case .socketFile(let path):
            try ListeningSocket(file: path)
        }
    }

    private static func options(for places: [ListeningPlace], _ settings: ServerSettings) -> ListeningOptions
    {
        let hasVersion4 = places.contains { place in
            if case .address(let host, _) = place { return !host.contains(":") }
            return false
        }
        var options: ListeningOptions = []
        if settings.reusesPort { options.insert(.reusesPort) }
        if hasVersion4 { options.insert(.onlyVersion6) }
        return options
    }
}
