import Dispatch
import Glibc

/// The two dispatch sources of a descriptor, of which one is resumed.
///
/// Dispatch stops the program when a source is suspended twice or released while suspended: this type counts.
final class WatchedDescriptor {
    private let descriptor: Int32
    private let queue: DispatchQueue
    private let onReady: @Sendable () -> Void
    private let watchers = DispatchGroup()
    private let reading: any DispatchSourceProtocol
    /// Made when it is first wanted: most answers go out at once.
    private var writing: (any DispatchSourceProtocol)?

    init(_ descriptor: Int32, on queue: DispatchQueue, _ onReady: @escaping @Sendable () -> Void) {
        self.descriptor = descriptor
        self.queue = queue
        self.onReady = onReady
        reading = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
        prepare(reading)
        reading.resume()
    }

    var interest = EventInterest.reading {
        didSet {
            guard interest != oldValue else { return }
            switch interest {
            case .reading:
                writing?.suspend()
                reading.resume()
            case .writing:
                reading.suspend()
                resumeWriting()
            }
        }
    }

    /// Ends both sources, then closes the descriptor: its number is given out again as soon as it is closed,
    /// and no source may watch it then.
    func close() {
        reading.cancel()
        writing?.cancel()
        if interest == .writing { reading.resume() } else { writing?.resume() }
        watchers.notify(queue: queue) { @Sendable [descriptor] in _ = Glibc.close(descriptor) }
    }

    private func resumeWriting() {
        let source =
            writing ?? DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
        if writing == nil { prepare(source) }
        writing = source
        source.resume()
    }

    private func prepare(_ source: any DispatchSourceProtocol) {
        source.setEventHandler(handler: onReady)
        watchers.enter()
        source.setCancelHandler { @Sendable [watchers] in watchers.leave() }
    }
}
