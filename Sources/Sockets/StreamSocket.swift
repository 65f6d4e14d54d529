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
}
