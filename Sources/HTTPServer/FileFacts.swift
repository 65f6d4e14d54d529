import Bytes

/// What the system knows of a plain file.
struct FileFacts: Hashable, Sendable {
    /// Since 1970.
    struct Time: Hashable, Sendable {
        let second: Int
        let nanosecond: Int
    }

    let device: UInt64
    let inode: UInt64
    /// In bytes.
    let size: Int
    /// When the contents changed, as far as their owner says so.
    let modified: Time
    /// When anything of the file changed, which nobody can set.
    let changed: Time

    /// A strong entity tag, with its quotation marks.
    ///
    /// The tag is strong although no byte is read: another file has another number, and whoever writes into
    /// this one moves `changed`, even if `modified` is put back. What it can't tell apart are two writes of
    /// one size within one tick of the system's clock, some milliseconds, with a request between them.
    var tag: String {
        let times = [modified, changed].flatMap { [$0.second, $0.nanosecond] }
        let numbers = [device, inode] + ([size] + times).map { UInt64(truncatingIfNeeded: $0) }
        let bytes = numbers.flatMap { number in
            stride(from: 0, to: 64, by: 8).map { UInt8(truncatingIfNeeded: number >> UInt64($0)) }
        }
        return "\"\(hexadecimal(fingerprint(of: bytes)))\""
    }
}
