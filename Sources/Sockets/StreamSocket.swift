package import Dispatch
import Glibc

/// A connection that never blocks and says when it can be read or written.
///
/// - Note: All members are used on its queue alone.
package final class StreamSocket: @unchecked Sendable {
    private let descriptor: Int32
    private let queue: DispatchQueue
    private let watchers = DispatchGroup()
    // The rest is guarded by `queue`.
    private var reading: ReadinessSource?
    private var writing: ReadinessSource?
    private var onReady: (@Sendable () -> Void)?
    private var isClosed = false

    package init(_ accepted: AcceptedSocket, queue: DispatchQueue) {
        descriptor = accepted.descriptor
        self.queue = queue
    }

    /// Says what to call when something that `wait` asked for has come; kept until `close`.
    package func start(_ onReady: @escaping @Sendable () -> Void) {
        dispatchPrecondition(condition: .onQueue(queue))
        self.onReady = onReady
    }

    /// Reads what is there, at most 16 KiB.
    package func read() -> ReadOutcome {
        isClosed ? .failed(EBADF) : readOnce(descriptor, atMost: 16_384)
    }

    /// Writes pieces one behind another; without a piece, nothing.
    package func write(_ pieces: ArraySlice<ArraySlice<UInt8>>) -> WriteOutcome {
        isClosed ? .failed(EBADF) : writeOnce(descriptor, pieces)
    }

    /// Tells the other side that nothing more comes.
    package func finishSending() {
        if !isClosed { _ = shutdown(descriptor, Int32(SHUT_WR)) }
    }

    /// Asks to be called when the connection can be read, or written; asking for neither is allowed.
    package func wait(reading wantsReading: Bool, writing wantsWriting: Bool) {
        dispatchPrecondition(condition: .onQueue(queue))
        guard !isClosed, let onReady else { return }
        if wantsReading, reading == nil {
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
            reading = ReadinessSource(source, watchers: watchers, onReady)
        }
        if wantsWriting, writing == nil {
            let source = DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
            writing = ReadinessSource(source, watchers: watchers, onReady)
        }
        reading?.isWanted = wantsReading
        writing?.isWanted = wantsWriting
    }

    /// Ends the connection; a second call does nothing.
    package func close() {
        dispatchPrecondition(condition: .onQueue(queue))
        guard !isClosed else { return }
        isClosed = true
        onReady = nil
        reading?.cancel()
        writing?.cancel()
        (reading, writing) = (nil, nil)
        // The number is given out again as soon as it is closed: no source may watch it then.
        watchers.notify(queue: queue) { @Sendable [descriptor] in _ = Glibc.close(descriptor) }
    }
}
