import Dispatch
import Glibc

/// The signals that the program answers in its own way.
enum Signals {
    /// A reader that has gone is told by the write that fails, not by the end of the program.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    /// Runs `action` once, on a queue of its own, at the first SIGTERM or SIGINT.
    ///
    /// - Returns: What must be kept for as long as the signals shall be heard.
    static func onStop(_ action: @escaping @Sendable (_ name: String) -> Void) -> [any DispatchSourceSignal] {
        let queue = DispatchQueue(label: "dragoman.signals")
        return [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT")].map { number, name in
            // As process 1 of a container the program would else not hear them, elsewhere it would end at once.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { @Sendable in action(name) }
            source.resume()
            return source
        }
    }
}
