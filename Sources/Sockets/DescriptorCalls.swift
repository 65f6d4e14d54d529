// The edge to C for descriptors: all pointers stay within the function that makes them.
import Glibc

/// What a read gave.
package enum ReadOutcome: Hashable, Sendable {
    case bytes([UInt8])
    /// The other side sends nothing more.
    case end
    case wouldBlock
    /// The connection is broken; the number is the errno.
    case failed(Int32)
}

/// What a write gave.
package enum WriteOutcome: Hashable, Sendable {
    /// How many bytes went out; possibly fewer than were offered.
    case wrote(Int)
    case wouldBlock
    /// The connection is broken; the number is the errno.
    case failed(Int32)
}

/// The system's words for an errno.
func systemText(of number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "unknown error"
}

func readOnce(_ descriptor: Int32, atMost limit: Int) -> ReadOutcome {
    var count = 0
    var number: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
        repeat {
            count = unsafe read(descriptor, buffer.baseAddress, limit)
        } while count < 0 && errno == EINTR
        number = errno
        initialized = max(count, 0)
    }
    if count > 0 { return .bytes(bytes) }
    if count == 0 { return .end }
    return number == EAGAIN ? .wouldBlock : .failed(number)
}

/// Writes pieces one behind another with one call.
func writeOnce(_ descriptor: Int32, _ pieces: ArraySlice<ArraySlice<UInt8>>) -> WriteOutcome {
    var vectors = unsafe [iovec]()
    let piecesAtOnce = pieces.prefix(64)
    unsafe vectors.reserveCapacity(piecesAtOnce.count)
    return unsafe write(descriptor, piecesAtOnce, behind: &vectors)
}

/// Each piece's pointer is valid only within its own closure, so the closures stand within one another.
private func write(
    _ descriptor: Int32, _ pieces: ArraySlice<ArraySlice<UInt8>>, behind vectors: inout [iovec]
) -> WriteOutcome {
    guard let piece = pieces.first else { return unsafe write(descriptor, vectors) }
    return unsafe piece.withUnsafeBytes { bytes in
        let base = unsafe UnsafeMutableRawPointer(mutating: bytes.baseAddress)
        unsafe vectors.append(iovec(iov_base: base, iov_len: bytes.count))
        return unsafe write(descriptor, pieces.dropFirst(), behind: &vectors)
    }
}

private func write(_ descriptor: Int32, _ vectors: [iovec]) -> WriteOutcome {
    var count = 0
    repeat {
        count = unsafe writev(descriptor, vectors, Int32(vectors.count))
    } while count < 0 && errno == EINTR
    if count >= 0 { return .wrote(count) }
    return errno == EAGAIN ? .wouldBlock : .failed(errno)
}

/// The next connection that waits at a listening socket, made ready for use.
enum AcceptOutcome {
    case accepted(Int32)
    case none
    /// No descriptor or memory is left: to be tried again a little later.
    case exhausted
}

func acceptOnce(_ descriptor: Int32) -> AcceptOutcome {
    let accepted = accept(descriptor, nil, nil)
    guard accepted >= 0 else {
        return [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) ? .exhausted : .none
    }
    guard prepare(accepted) == 0 else {
        _ = close(accepted)
        return .none
    }
    // Answers are written whole: waiting for more to send would only delay them.
    _ = switchOn(TCP_NODELAY, level: Int32(IPPROTO_TCP), of: accepted)
    return .accepted(accepted)
}

/// Makes a descriptor one that never blocks and that other programs do not inherit.
func prepare(_ descriptor: Int32) -> Int32 {
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 else { return -1 }
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}

func switchOn(_ option: Int32, level: Int32, of descriptor: Int32) -> Int32 {
    var on: Int32 = 1
    return unsafe setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
}
