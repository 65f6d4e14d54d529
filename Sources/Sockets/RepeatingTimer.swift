package import Dispatch

/// Calls a closure again and again on a queue, until it is stopped.
package final class RepeatingTimer: @unchecked Sendable {
    // A dispatch source may be cancelled from any thread; nothing else is done with it.
    private let source: any DispatchSourceTimer

    package init(milliseconds: Int, on queue: DispatchQueue, _ action: @escaping @Sendable () -> Void) {
        source = DispatchSource.makeTimerSource(queue: queue)
        let interval = DispatchTimeInterval.milliseconds(milliseconds)
        source.schedule(deadline: .now() + interval, repeating: interval, leeway: interval)
        source.setEventHandler(handler: action)
        source.resume()
    }

    package func stop() {
        source.cancel()
    }

    deinit { source.cancel() }
}
