import Dispatch
import FoundationEssentials
package import HTTP
import Sockets
import Synchronization

/// Serves HTTP/1.1 at one address; what is answered is the handler's business.
package final class HTTPServer: Sendable {
    /// The real port, also where port 0 was asked for.
    package let port: Int

    private let listener: ListeningSocket
    private let loops: [ConnectionLoop]
    private let services: Services
    private let nextLoop = Atomic(0)
    /// Entered by each connection, left when it is over.
    private let openConnections = DispatchGroup()

    /// Takes the address at once; requests are answered from `start()` on, those that came before it too.
    ///
    /// - Parameter host: An IPv4 or IPv6 address or `localhost`.
    /// - Parameter port: 0 lets the system choose.
    /// - Parameter handler: Called on the connection's queue, from several queues at once.
    /// - Parameter accessLog: Called behind each answer, from several queues at once; it must not block for
    ///   long.
    package init(
        host: String, port: Int, limits: ServerLimits = ServerLimits(), handler: any RequestHandler,
        accessLog: @escaping @Sendable (AccessRecord) -> Void = { _ in }
    ) throws(ServerError) {
        do {
            listener = try ListeningSocket(host: host, port: port)
        } catch {
            throw .cannotListen(host: host, port: port, reason: "\(error)")
        }
        self.port = listener.port
        let services = Services(handler: handler, limits: limits, accessLog: accessLog)
        self.services = services
        let cores = max(1, ProcessInfo.processInfo.activeProcessorCount)
        loops = (0..<cores).map { ConnectionLoop(number: $0, services: services) }
    }

    /// Begins to answer; returns at once.
    package func start() {
        listener.start { @Sendable [weak self] accepted in
            guard let self else { return accepted.closeAtOnce() }
            take(accepted)
        }
    }

    /// Takes no more connections, answers what has been asked, closes; returns when all is done or time is
    /// over.
    ///
    /// - Parameter seconds: For the answers; connections that then are still open are broken off.
    package func stop(within seconds: Int) {
        services.stop()
        listener.stop()
        loops.forEach { $0.stop() }
        guard openConnections.wait(timeout: .now() + .seconds(seconds)) == .timedOut else { return }
        loops.forEach { $0.closeAll() }
        _ = openConnections.wait(timeout: .now() + .milliseconds(500))
    }

    private func take(_ accepted: AcceptedSocket) {
        let limit = services.limits.connections
        let count = services.connectionOpened()
        // A flood of connections to be refused would itself use up the descriptors.
        guard count <= limit + Self.refusedAtOnce else {
            services.connectionClosed()
            return accepted.closeAtOnce()
        }
        openConnections.enter()
        let loop = loops[nextLoop.add(1, ordering: .relaxed).oldValue % loops.count]
        let refusal: HTTPRefusal? = count > limit ? .tooManyConnections(limit: limit) : nil
        loop.add(accepted, refusing: refusal) { @Sendable [services, openConnections] in
            services.connectionClosed()
            openConnections.leave()
        }
    }

    private static let refusedAtOnce = 128
}
