import Glibc
import LinuxCalls
import Synchronization

/// A loop on epoll(7): one thread, one call for all connections that are ready.
///
/// - Note: `@unchecked`, for all that is not guarded by `jobs` is touched on the loop's thread alone.
package final class EpollLoop: EventLoop, @unchecked Sendable {
    private struct Jobs {
        var waiting: [@Sendable () -> Void] = []
        var isStopped = false
    }

    private let descriptor: Int32
    private let wakeDescriptor: Int32
    private let jobs = Mutex(Jobs())
    private let name: String
    private var receiver: (any EventReceiver)?

    /// - Parameter number: Tells the loops of a server apart in lists of threads.
    /// - Throws: Where the system gives no descriptor.
    package init(number: Int) throws(SocketError) {
        name = "connections \(number)"
        descriptor = epoll_create1(Int32(EPOLL_CLOEXEC))
        wakeDescriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0, wakeDescriptor >= 0, watch(wakeDescriptor, as: Self.wakeToken) else {
            throw .call("epoll_create1 or eventfd", number: errno, address: name)
        }
    }

    deinit {
        if descriptor >= 0 { _ = Glibc.close(descriptor) }
        if wakeDescriptor >= 0 { _ = Glibc.close(wakeDescriptor) }
    }

    package func start(_ receiver: any EventReceiver) {
        self.receiver = receiver
        let hasStarted = startThread(named: name) { @Sendable [self] in run() }
        precondition(hasStarted, "the system has room for the few threads of a server")
    }

    package func submit(_ job: @escaping @Sendable () -> Void) {
        let wasEmpty = jobs.withLock { jobs in
            jobs.waiting.append(job)
            return jobs.waiting.count == 1
        }
        // Whoever put the first job in woke the loop for the others, too.
        if wasEmpty { eventfd_write(wakeDescriptor, 1) }
    }

    package func stop() {
        submit { @Sendable [self] in jobs.withLock { $0.isStopped = true } }
    }

    package func watch(_ descriptor: Int32, as token: UInt64) -> Bool {
        watch_descriptor(self.descriptor, descriptor, token, 0) == 0
    }

    package func change(_ descriptor: Int32, as token: UInt64, to interest: EventInterest) {
        _ = change_watching(self.descriptor, descriptor, token, interest == .writing ? 1 : 0)
    }

    package func close(_ descriptor: Int32) {
        // Closing takes it out of the set as well, as long as no other descriptor is a copy of it (epoll(7)).
        _ = Glibc.close(descriptor)
    }

    private func run() {
        var tokens = [UInt64](repeating: 0, count: Self.eventsAtOnce)
        var polling = Polling()
        var milliseconds: Int?
        var count: Int32 = 0
        while !jobs.withLock({ $0.isStopped }) {
            count = wait(for: milliseconds, &tokens, &polling, hasWorked: count > 0)
            for token in tokens.prefix(Int(max(count, 0))) { tell(token) }
            milliseconds = receiver?.roundEnded()
        }
        receiver = nil
    }

    private func wait(
        for milliseconds: Int?, _ tokens: inout [UInt64], _ polling: inout Polling, hasWorked: Bool
    ) -> Int32 {
        let room = Int32(Self.eventsAtOnce)
        let nanoseconds = milliseconds == 0 ? 0 : polling.next(hasWorked: hasWorked)
        if nanoseconds > 0 {
            let count = unsafe poll_for_events(descriptor, &tokens, room, nanoseconds)
            polling.ended(foundEvents: count > 0)
            if count > 0 { return count }
        }
        return unsafe wait_for_events(
            descriptor, &tokens, room, milliseconds.map { Int32(clamping: $0) } ?? -1)
    }

    private func tell(_ token: UInt64) {
        guard token == Self.wakeToken else {
            receiver?.ready(token)
            return
        }
        var count: eventfd_t = 0
        unsafe eventfd_read(wakeDescriptor, &count)
        let waiting = jobs.withLock { jobs in
            defer { jobs.waiting = [] }
            return jobs.waiting
        }
        for job in waiting { job() }
    }

    private static let wakeToken = UInt64.max
    private static let eventsAtOnce = 256
}
