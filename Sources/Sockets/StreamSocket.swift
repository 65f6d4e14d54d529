import Glibc

/// A connection that never blocks.
package struct StreamSocket: Sendable {
    package let descriptor: Int32

    package init(_ accepted: AcceptedSocket) {
        descriptor = accepted.descriptor
    }

    /// Reads what is there, as far as there is room.
    package func read(into buffer: inout [UInt8]) -> ReadOutcome {
        readOnce(descriptor, into: &buffer)
    }

    /// Writes pieces one behind another.
    package func write(_ pieces: ArraySlice<ArraySlice<UInt8>>) -> WriteOutcome {
        writeOnce(descriptor, pieces)
    }

    /// Tells the other side that nothing more comes.
    package func finishSending() {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Has closing tell the other side of a fault (RST) and not of an end; what it has not read yet may be lost.
    package func resetOnClose() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        let size = socklen_t(MemoryLayout.size(ofValue: linger))
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &linger, size)
    }
}
