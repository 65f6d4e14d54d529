/// A value that is touched on one loop only, and so by one thread at a time.
///
/// - Note: `@unchecked`, for the compiler can't see which thread calls. Every use stands behind a call of the
///   loop: `EventReceiver` or a job.
package final class LoopBound<Value>: @unchecked Sendable {
    private var value: Value

    package init(_ value: sending Value) {
        self.value = value
    }

    /// Lends the value; not to be called again from within the closure.
    package func withValue<Result>(_ body: (inout Value) -> Result) -> Result {
        body(&value)
    }
}
