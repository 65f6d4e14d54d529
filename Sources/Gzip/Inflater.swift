// The edge to zlib: no pointer leaves this file.
import CZlib

/// Undoes deflate (RFC 1951) piece by piece; of gzip, all members that stand one behind another.
///
/// What stands behind the last member and begins no other is left alone, as gzip itself does. It is no value, as
/// zlib's state has a place in memory of its own; it belongs to whoever made it.
@safe
package final class Inflater {
    /// What stands around the compressed bytes.
    package enum Form: Hashable, Sendable {
        /// Header and check sum of RFC 1952.
        case gzip
        /// Header and check sum of RFC 1950: what HTTP calls `deflate`.
        case zlib
        /// Nothing (RFC 1951): what some servers call `deflate`.
        case raw
    }

    /// What a step gives.
    package enum Step: Hashable, Sendable {
        /// Never empty.
        case bytes([UInt8])
        /// All that was fed is used up.
        case needsInput
        /// The end was found, whatever is fed behind it.
        case ended
        /// The bytes are not of this form, or a check sum is wrong; nothing more will come.
        case corrupt
    }

    private enum State { case reading, ended, corrupt }

    private let form: Form
    private let stream: UnsafeMutablePointer<z_stream>
    private var state = State.reading
    private var input: [UInt8] = []
    private var start = 0
    /// How many bytes of what was fed have been used.
    package private(set) var consumed = 0
    /// How many bytes have come out.
    package private(set) var produced = 0
    /// Whether it would be no loss if nothing more were fed: before the first member, and behind each.
    package private(set) var isBetweenMembers = true

    /// - Returns: nil where there is no memory for it.
    package init?(_ form: Form) {
        self.form = form
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(stream, form.windowBits, ZLIB_VERSION, size) == Z_OK else { return nil }
    }

    deinit {
        _ = unsafe inflateEnd(stream)
        unsafe stream.deallocate()
    }

    /// Gives more input, behind what is not used up.
    package func feed(_ bytes: [UInt8]) {
        input = start < input.count ? Array(input[start...]) + bytes : bytes
        start = 0
    }

    /// The next bytes.
    ///
    /// - Parameter limit: How many at most, 1 or more.
    package func next(upTo limit: Int) -> Step {
        while state == .reading {
            guard start < input.count, !isBetweenMembers || beginsMember else {
                return state == .reading ? .needsInput : .ended
            }
            isBetweenMembers = false
            let bytes = inflate(upTo: limit)
            if !bytes.isEmpty { return .bytes(bytes) }
        }
        return state == .ended ? .ended : .corrupt
    }

    /// Whether what stands here is another member; where it is none, everything has ended.
    private var beginsMember: Bool {
        guard consumed > 0 else { return true }
        guard form == .gzip, input[start] == 0x1F else {
            state = .ended
            return false
        }
        guard start + 1 < input.count else { return false }
        if input[start + 1] != 0x8B { state = .ended }
        return state == .reading
    }

    /// One call to zlib: what it gives, empty where it gives nothing yet.
    private func inflate(upTo limit: Int) -> [UInt8] {
        var result = Z_OK
        let room = UInt32(clamping: limit)
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(room)) { target, initialized in
            unsafe input[start...].withUnsafeBufferPointer { source in
                unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                unsafe stream.pointee.avail_in = UInt32(clamping: source.count)
                unsafe stream.pointee.next_out = target.baseAddress
                unsafe stream.pointee.avail_out = room
                result = unsafe CZlib.inflate(stream, Z_NO_FLUSH)
            }
            initialized = unsafe Int(room - stream.pointee.avail_out)
        }
        take(result, left: Int(unsafe stream.pointee.avail_in), count: bytes.count)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
        return bytes
    }

    /// Notes what a call to zlib came to.
    private func take(_ result: Int32, left: Int, count: Int) {
        let used = input.count - start - left
        start += used
        consumed += used
        produced += count
        switch result {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END:
            isBetweenMembers = true
            state = unsafe form == .gzip && inflateReset(stream) == Z_OK ? .reading : .ended
        default: state = .corrupt
        }
    }
}

extension Inflater.Form {
    /// In zlib's terms: the largest window, with 16 for gzip and a minus for nothing around the bytes.
    fileprivate var windowBits: Int32 {
        switch self {
        case .gzip: 15 + 16
        case .zlib: 15
        case .raw: -15
        }
    }
}
