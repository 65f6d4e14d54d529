// The edge to zlib: no pointer leaves this file.
import CZlib

/// Bytes in the gzip format (RFC 1952), for the content coding of that name.
///
/// The same bytes give the same result in every run: the header bears no time and no name.
///
/// - Parameter pieces: What is coded, one behind another; they are not copied together. Under 4 GiB in all.
/// - Returns: nil where there is no memory for it, or the pieces are too large.
package func gzipped(_ pieces: [ArraySlice<UInt8>]) -> [UInt8]? {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard let count = UInt32(exactly: pieces.reduce(0) { $0 + $1.count }),
        unsafe deflateInit2_(
            &stream, level, Z_DEFLATED, gzipWindowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
            == Z_OK
    else { return nil }
    defer { _ = unsafe deflateEnd(&stream) }
    // With this much room the whole result fits, so that no call has to be repeated.
    guard let bound = UInt32(exactly: unsafe deflateBound(&stream, UInt(count))) else { return nil }
    var isWhole = false
    let coded = unsafe [UInt8](unsafeUninitializedCapacity: Int(bound)) { buffer, initialized in
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = bound
        isWhole = unsafe deflated(pieces, by: &stream)
        initialized = Int(bound) - Int(unsafe stream.avail_out)
    }
    return isWhole ? coded : nil
}

/// Whether all went into the stream and its end was written.
private func deflated(_ pieces: [ArraySlice<UInt8>], by stream: inout z_stream) -> Bool {
    for piece in pieces {
        let isTaken = unsafe piece.withUnsafeBufferPointer { buffer in
            unsafe stream.next_in = UnsafeMutablePointer(mutating: buffer.baseAddress)
            unsafe stream.avail_in = UInt32(buffer.count)
            return unsafe buffer.isEmpty || deflate(&stream, Z_NO_FLUSH) == Z_OK
        }
        guard isTaken else { return false }
    }
    unsafe stream.next_in = nil
    unsafe stream.avail_in = 0
    return unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END
}

/// zlib's own choice between speed and size.
private let level: Int32 = 6
/// The largest window, and 16 for a gzip header and trailer around the data.
private let gzipWindowBits: Int32 = 15 + 16
private let memoryLevel: Int32 = 8
