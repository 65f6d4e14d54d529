import Dispatch
import Glibc

/// A loop on a queue of Dispatch: a source for each direction in which a descriptor is watched.
///
/// - Note: `@unchecked`, for everything behind `queue` is touched on that queue alone.
package final class DispatchLoop: EventLoop, @unchecked Sendable {
    private let queue: DispatchQueue
    private var receiver: (any EventReceiver)?
    private var watched: [Int32: WatchedDescriptor] = [:]
    private var timer: (any DispatchSourceTimer)?
    private var timerIsDue = ContinuousClock.Instant.now

    package init(number: Int) {
        queue = DispatchQueue(label: "connections \(number)")
    }

    package func start(_ receiver: any EventReceiver) {
        queue.async { @Sendable [self] in self.receiver = receiver }
    }

    package func submit(_ job: @escaping @Sendable () -> Void) {
        queue.async { @Sendable [self] in
            job()
            endRound()
        }
    }

    package func stop() {
        queue.async { @Sendable [self] in
            timer?.cancel()
            (receiver, timer) = (nil, nil)
        }
    }

    package func watch(_ descriptor: Int32, as token: UInt64) -> Bool {
        watched[descriptor] = WatchedDescriptor(descriptor, on: queue) { @Sendable [weak self] in
            self?.receiver?.ready(token)
            self?.endRound()
        }
        return true
    }

    package func change(_ descriptor: Int32, as token: UInt64, to interest: EventInterest) {
        watched[descriptor]?.interest = interest
    }

    package func close(_ descriptor: Int32) {
        guard let closed = watched.removeValue(forKey: descriptor) else {
            _ = Glibc.close(descriptor)
            return
        }
        closed.close()
    }

    private func endRound() {
        guard let milliseconds = receiver?.roundEnded() else { return }
        let due = ContinuousClock.now.advanced(by: .milliseconds(milliseconds))
        // A timer that rings too early asks again; setting it anew for each event would cost more.
        if timer != nil, timerIsDue <= due { return }
        timer?.cancel()
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + .milliseconds(milliseconds))
        timer.setEventHandler { @Sendable [weak self] in
            self?.timer = nil
            self?.endRound()
        }
        timer.resume()
        (self.timer, timerIsDue) = (timer, due)
    }
}
