/// A map from edges of a trie to nodes, by open addressing.
///
/// `Dictionary` hashes with SipHash, which guards against keys chosen by an enemy; these keys are our own small
/// numbers, and looking them up is the hottest step of reading.
struct EdgeTable: Sendable {
    private var keys: [UInt64] = Array(repeating: 0, count: 16)
    private var nodes: [Int32] = Array(repeating: 0, count: 16)
    private var count = 0

    /// - Parameter key: Not 0.
    subscript(key: UInt64) -> Int32? {
        let slot = slot(of: key)
        return keys[slot] == key ? nodes[slot] : nil
    }

    /// Adds an edge that the table does not have.
    mutating func insert(_ key: UInt64, _ node: Int32) {
        if (count + 1) * 2 > keys.count { grow() }
        let slot = slot(of: key)
        keys[slot] = key
        nodes[slot] = node
        count += 1
    }

    /// Where a key stands, or the free place where it would.
    private func slot(of key: UInt64) -> Int {
        let mask = keys.count - 1
        // Fibonacci hashing: the high bits of the product depend on all bits of the key.
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, nodes).filter { $0.0 != 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        nodes = Array(repeating: 0, count: keys.count)
        count = 0
        for (key, node) in old { insert(key, node) }
    }
}
