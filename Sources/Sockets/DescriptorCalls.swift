// The edge to C for descriptors: all pointers stay within the function that makes them.
import Glibc

/// What a read gave.
package enum ReadOutcome: Hashable, Sendable {
    /// So many bytes at the front of the buffer.
    case bytes(Int)
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

func readOnce(_ descriptor: Int32, into buffer: inout [UInt8]) -> ReadOutcome {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        var count = 0
        repeat {
            count = unsafe read(descriptor, bytes.baseAddress, bytes.count)
        } while count < 0 && errno == EINTR
        return count
    }
    if count > 0 { return .bytes(count) }
    if count == 0 { return .end }
    return errno == EAGAIN ? .wouldBlock : .failed(errno)
}

/// Writes pieces one behind another with one call.
func writeOnce(_ descriptor: Int32, _ pieces: ArraySlice<ArraySlice<UInt8>>) -> WriteOutcome {
    if pieces.count == 1, let piece = pieces.first { return writeOnce(descriptor, piece) }
    var vectors = unsafe [iovec]()
    let piecesAtOnce = pieces.prefix(64)
    unsafe vectors.reserveCapacity(piecesAtOnce.count)
    return unsafe write(descriptor, piecesAtOnce, behind: &vectors)
}

private func writeOnce(_ descriptor: Int32, _ piece: ArraySlice<UInt8>) -> WriteOutcome {
    unsafe piece.withUnsafeBytes { bytes in
        writeOutcome { unsafe write(descriptor, bytes.baseAddress, bytes.count) }
    }
}

/// What a call gave that writes, done again where a signal has broken it off.
func writeOutcome(of call: () -> Int) -> WriteOutcome {
    var count = 0
    repeat {
        count = call()
    } while count < 0 && errno == EINTR
    if count >= 0 { return .wrote(count) }
    return errno == EAGAIN ? .wouldBlock : .failed(errno)
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
    writeOutcome { unsafe writev(descriptor, vectors, Int32(vectors.count)) }
}

/// Lets the process have as many descriptors as the system allows it at most: the limit that it is started with
/// is often 1,024, for the sake of programs that use select(2).
package func raiseDescriptorLimit() {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = limit.rlim_max
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
}
