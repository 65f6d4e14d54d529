package import Dispatch

/// A value that is touched on one serial queue only; anywhere else the program stops.
package final class QueueBound<Value: Sendable>: @unchecked Sendable {
    private let queue: DispatchQueue
    // Guarded by `queue`.
    private var value: Value

    package init(_ value: Value, on queue: DispatchQueue) {
        self.value = value
        self.queue = queue
    }

    /// Lends the value; not to be called again from within the closure.
    package func withValue<Result>(_ body: (inout Value) -> Result) -> Result {
        dispatchPrecondition(condition: .onQueue(queue))
        return body(&value)
    }
}
