import Dispatch
import Glibc

/// A socket that accepts connections at an address or at a file.
///
/// - Note: `@unchecked`, for what changes is touched on `queue` alone.
package final class ListeningSocket: @unchecked Sendable {
    /// The real port, also where port 0 was asked for; 0 at a file.
    package let port: Int

    private let descriptor: Int32
    private let file: SocketFile?
    private let queue = DispatchQueue(label: "accept")
    /// Entered while a dispatch source watches the descriptor.
    private let watching = DispatchGroup()
    // The rest is guarded by `queue`.
    private var source: (any DispatchSourceRead)?
    private var onAccept: (@Sendable (AcceptedSocket) -> Void)?
    private var isStopped = false

    /// Binds and listens at once: from here on the system queues connections.
    ///
    /// - Parameter host: An IPv4 or IPv6 address or `localhost`.
    /// - Parameter port: 0 lets the system choose.
    /// - Parameter options: How the address is shared.
    package init(host: String, port: Int, options: ListeningOptions = []) throws(SocketError) {
        let address = try SocketAddress(host: host, port: port)
        Self.ignoreBrokenPipes()
        descriptor = try listeningDescriptor(at: address, options: options)
        file = nil
        self.port = boundPort(of: descriptor) ?? port
    }

    /// Binds a Unix socket; a file that a server which was killed has left is replaced, one in use is not.
    ///
    /// - Parameter path: At most 107 bytes (unix(7)).
    package init(file path: String) throws(SocketError) {
        Self.ignoreBrokenPipes()
        let file = try SocketFile(path)
        descriptor = file.descriptor
        self.file = file
        port = 0
    }

    /// A client that goes away while we write is an errno to us, no reason to end the program.
    private static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Begins to accept; the closure is called on a queue of the socket's own, in the order of arrival.
    package func start(_ onAccept: @escaping @Sendable (AcceptedSocket) -> Void) {
        queue.sync {
            guard source == nil, !isStopped else { return }
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            source.setEventHandler { @Sendable [weak self] in self?.acceptWaiting(onAccept) }
            watching.enter()
            source.setCancelHandler { @Sendable [descriptor, watching] in
                _ = close(descriptor)
                watching.leave()
            }
            self.source = source
            self.onAccept = onAccept
            source.resume()
        }
    }

    /// Accepts what still waits, then closes and returns; not to be called from the closure of `start`.
    package func stop() {
        queue.sync {
            guard !isStopped else { return }
            isStopped = true
            // Before the last look: whoever finds the file gone knows that nobody will answer.
            file?.remove()
            if let source, let onAccept {
                acceptWaiting(onAccept)
                source.cancel()
            } else {
                _ = close(descriptor)
            }
        }
        watching.wait()
    }

    private func acceptWaiting(_ onAccept: @Sendable (AcceptedSocket) -> Void) {
        // Bounded, so that a flood of connections can't keep `stop` waiting.
        for _ in 0..<256 {
            switch acceptOnce(descriptor) {
            case .accepted(let accepted): onAccept(accepted)
            case .none: return
            case .exhausted: return pause()
            }
        }
    }

    /// The connections that wait would wake us at once and in vain: they are left alone for a moment.
    private func pause() {
        guard let source, !isStopped else { return }
        source.suspend()
        queue.asyncAfter(deadline: .now() + .milliseconds(100)) { @Sendable [self] in self.source?.resume() }
    }
}

/// How an address is shared with others.
package struct ListeningOptions: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) {
        self.rawValue = rawValue
    }

    /// Other servers of the same user may listen at the same address; the system spreads connections among
    /// them (SO_REUSEPORT, socket(7)).
    package static let reusesPort = ListeningOptions(rawValue: 1)
    /// An address of version 6 takes no connections of version 4, which go to a socket of their own.
    package static let onlyVersion6 = ListeningOptions(rawValue: 2)
}

/// A connection that nobody serves yet: to be made a `StreamSocket`, or closed.
package struct AcceptedSocket: Sendable {
    let descriptor: Int32
    package let peer: PeerAddress

    package func closeAtOnce() {
        _ = close(descriptor)
    }
}
