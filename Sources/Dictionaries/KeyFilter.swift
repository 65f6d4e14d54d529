/// A quick no to most words that a table does not have: a bit for each key.
package struct KeyFilter: Sendable {
    @usableFromInline var bits: [UInt64] = Array(repeating: 0, count: 256)

    package init(_ keys: some Sequence<UInt64>) {
        for key in keys { bits[Self.place(of: key)] |= Self.bit(of: key) }
    }

    /// Whether a key may be one of the filter's.
    @inlinable @inline(__always)
    package func mayContain(_ key: UInt64) -> Bool { bits[Self.place(of: key)] & Self.bit(of: key) != 0 }

    @inlinable @inline(__always)
    static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 32 ^ key >> 50) & 255 }

    @inlinable @inline(__always)
    static func bit(of key: UInt64) -> UInt64 { 1 << (key >> 20 & 63) }
}
