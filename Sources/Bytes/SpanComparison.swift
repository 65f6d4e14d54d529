extension Span<UInt8> {
    /// Whether the span begins with these bytes; eight are compared at a time.
    package func begins(with prefix: Span<UInt8>) -> Bool {
        guard prefix.count <= count else { return false }
        return unsafe withUnsafeBytes { bytes in
            unsafe prefix.withUnsafeBytes { prefix in
                var offset = 0
                while offset + 8 <= prefix.count {
                    let here = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    let there = unsafe prefix.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                    guard here == there else { return false }
                    offset += 8
                }
                while offset < prefix.count {
                    guard unsafe bytes[offset] == prefix[offset] else { return false }
                    offset += 1
                }
                return true
            }
        }
    }

    /// The offset behind the first CR LF CR LF: where the head of a message ends.
    package var endOfEmptyLine: Int? {
        var last = 3
        while last < count {
            switch self[last] {
            case 0x0A:
                if self[last - 1] == 0x0D, self[last - 2] == 0x0A, self[last - 3] == 0x0D { return last + 1 }
                // The next could end with the CR LF that stands here.
                last += 2
            case 0x0D: last += 1
            default: last += 4
            }
        }
        return nil
    }
}

extension [UInt8] {
    /// Appends the bytes of a span.
    package mutating func append(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

/// A 64-bit hash for tables that live within one run: eight bytes at a time, the same on every machine of one
/// byte order.
///
/// - Note: Whoever uses it must not depend on its keeping hostile inputs apart.
package func tableHash(of bytes: Span<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { bytes in
        var hash = UInt64(truncatingIfNeeded: bytes.count) &* mixer
        var offset = 0
        while offset + 8 <= bytes.count {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash = mixed(hash ^ word)
            offset += 8
        }
        var last: UInt64 = 0
        while offset < bytes.count {
            last = last << 8 | UInt64(unsafe bytes[offset])
            offset += 1
        }
        return mixed(hash ^ last)
    }
}

private func mixed(_ value: UInt64) -> UInt64 {
    let (high, low) = (value ^ mixer).multipliedFullWidth(by: mixer)
    return high ^ low
}

/// An odd number whose ones and zeros are spread: the golden ratio's fraction in 64 bits.
private let mixer: UInt64 = 0x9E37_79B9_7F4A_7C15
