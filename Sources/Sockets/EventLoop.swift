/// One thread that tells of descriptors that are ready, of jobs that others hand in, and of time.
///
/// The two kinds, `EpollLoop` and `DispatchLoop`, do the same; docs/decisions/0015 has their figures.
package protocol EventLoop: AnyObject, Sendable {
    /// Begins; the receiver is kept until `stop`.
    func start(_ receiver: any EventReceiver)

    /// Has a job done on the loop, in the order of calls; may be called from any thread.
    func submit(_ job: @escaping @Sendable () -> Void)

    /// Ends the loop behind the jobs handed in so far; may be called from any thread, also from the loop.
    func stop()

    // On the loop only

    /// Begins to tell when a descriptor can be read.
    ///
    /// - Parameter token: What `EventReceiver.ready` is called with; not `UInt64.max`.
    /// - Returns: Whether the system had room for one more.
    func watch(_ descriptor: Int32, as token: UInt64) -> Bool

    /// Tells from now on when the descriptor can be read, or when it can be written.
    func change(_ descriptor: Int32, as token: UInt64, to interest: EventInterest)

    /// Tells of the descriptor no more and closes it.
    func close(_ descriptor: Int32)
}

/// What a descriptor is watched for; a broken connection is told of with either.
package enum EventInterest: Hashable, Sendable { case reading, writing }

/// Whom a loop tells; called on the loop only.
package protocol EventReceiver: AnyObject, Sendable {
    /// A descriptor is ready for what it is watched for, or broken.
    func ready(_ token: UInt64)

    /// Everything that was ready has been told.
    ///
    /// - Returns: After how many milliseconds to call again though nothing is ready; nil for never.
    func roundEnded() -> Int?
}
