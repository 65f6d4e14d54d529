// The edge to C for files in memory: the pointer stays within the function that makes it.
import Glibc
import LinuxCalls

/// Bytes that the system can send to many connections without copying them for each.
///
/// A write copies from the process into the socket. A file in memory is sent by reference to its pages: for tens
/// of KiB that takes less than copying, on the receiving side of one machine too.
package final class SharedBytes: Sendable {
    fileprivate let descriptor: Int32

    /// - Returns: nil where the system has no descriptor or memory to spare; the bytes must then be written.
    package init?(_ bytes: [UInt8]) {
        descriptor = unsafe bytes.withUnsafeBytes { unsafe file_in_memory($0.baseAddress, $0.count) }
        if descriptor < 0 { return nil }
    }

    deinit { _ = close(descriptor) }
}

extension StreamSocket {
    /// Sends a part of shared bytes.
    package func write(_ bytes: SharedBytes, _ range: Range<Int>) -> WriteOutcome {
        writeOutcome {
            send_from_file(descriptor, bytes.descriptor, Int64(range.lowerBound), range.count)
        }
    }
}
