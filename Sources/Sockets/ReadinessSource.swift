import Dispatch

/// A dispatch source that is resumed only while its event is wanted.
///
/// Dispatch stops the program when a source is suspended twice or released while suspended: this type counts.
final class ReadinessSource {
    private let source: any DispatchSourceProtocol
    private var isResumed = false

    /// - Parameter watchers: Entered now and left once nothing watches the descriptor any more.
    init(
        _ source: any DispatchSourceProtocol, watchers: DispatchGroup,
        _ onReady: @escaping @Sendable () -> Void
    ) {
        self.source = source
        source.setEventHandler(handler: onReady)
        watchers.enter()
        source.setCancelHandler { @Sendable in watchers.leave() }
    }

    var isWanted: Bool {
        get { isResumed }
        set {
            guard newValue != isResumed else { return }
            isResumed = newValue
            newValue ? source.resume() : source.suspend()
        }
    }

    /// Stops for good.
    func cancel() {
        source.cancel()
        isWanted = true
    }
}
