/// A quick no to most words that a table does not have: a bit for each key.
struct KeyFilter: Sendable {
    private var bits: [UInt64] = Array(repeating: 0, count: 256)

    init(_ keys: [UInt64]) {
        for key in keys { bits[Self.place(of: key)] |= 1 << (key >> 20 & 63) }
    }

    @inline(__always)
    func mayContain(_ key: UInt64) -> Bool { bits[Self.place(of: key)] & 1 << (key >> 20 & 63) != 0 }

    @inline(__always)
    private static func place(of key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 32 ^ key >> 50) & 255 }
}
