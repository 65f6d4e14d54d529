import Dispatch
import Glibc

/// The signals that the program answers in its own way.
enum Signals {
    /// A reader that has gone is told by the write that fails, not by the end of the program.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Runs `stop` at each SIGTERM and SIGINT and `reload` at each SIGHUP, on a queue of their own; neither may
    /// wait for long.
    ///
    /// A SIGHUP that comes because the terminal has gone is one to stop.
    ///
    /// - Returns: What must be kept for as long as the signals shall be heard.
    static func heard(
        stop: @escaping @Sendable (_ name: String) -> Void, reload: @escaping @Sendable () -> Void
    ) -> [any DispatchSourceSignal] {
        let queue = DispatchQueue(label: "dragoman.signals")
        let hadTerminal = ProgressDisplay.isOnTerminal
        let actions: [(Int32, @Sendable () -> Void)] = [
            (SIGTERM, { @Sendable in stop("SIGTERM") }), (SIGINT, { @Sendable in stop("SIGINT") }),
            (
                SIGHUP,
                { @Sendable in hadTerminal && !ProgressDisplay.isOnTerminal ? stop("SIGHUP") : reload() }
            ),
        ]
        return actions.map { number, action in
            // As process 1 of a container the program would else not hear them, elsewhere it would end at once.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { @Sendable in action() }
            source.resume()
            return source
        }
    }
}
