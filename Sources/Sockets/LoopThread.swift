// The edge to C for threads: the pointer that carries the closure over is made and taken here.
import Glibc
import LinuxCalls

/// Runs a closure on a thread of its own.
///
/// Dispatch's threads are few and meant for work that ends; a loop would keep one of them for good.
///
/// - Returns: Whether the system had room for a thread.
func startThread(named name: String, _ body: @escaping @Sendable () -> Void) -> Bool {
    let work = unsafe Unmanaged.passRetained(ThreadWork(name: name, body: body))
    var thread = pthread_t()
    let result = unsafe pthread_create(&thread, nil, { unsafe runThread($0) }, work.toOpaque())
    guard result == 0 else {
        unsafe work.release()
        return false
    }
    pthread_detach(thread)
    return true
}

private final class ThreadWork: Sendable {
    /// At most 15 bytes (pthread_setname_np(3)).
    let name: String
    let body: @Sendable () -> Void

    init(name: String, body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
    }
}

private func runThread(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument = unsafe argument else { return nil }
    let work = unsafe Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue()
    unsafe name_this_thread(work.name)
    work.body()
    return nil
}
