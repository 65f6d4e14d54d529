/// Small numbers by the keys of folded words: a hash table with open places.
package struct KeyTable: Sendable {
    @usableFromInline var keys: [UInt64]
    @usableFromInline var values: [Int32]
    private var count = 0

    package init(capacity: Int = 8) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: -1, count: size)
    }

    /// The number of a key; -1 for one that is not in the table.
    @inlinable @inline(__always)
    package func value(of key: UInt64) -> Int {
        Int(values[place(of: key)])
    }

    /// Gives a key a number of 0 or more; a key that has one keeps the new one.
    package mutating func set(_ key: UInt64, to value: Int) {
        if count * 2 >= keys.count { grow() }
        let place = place(of: key)
        if values[place] < 0 { count += 1 }
        keys[place] = key
        values[place] = Int32(truncatingIfNeeded: value)
    }

    @inlinable @inline(__always)
    func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        // The upper half of a product is the better mixed one.
        var place = Int(truncatingIfNeeded: key >> 32 ^ key >> 13) & mask
        while values[place] >= 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = zip(keys, values).filter { $0.1 >= 0 }
        keys = Array(repeating: 0, count: keys.count * 2)
        values = Array(repeating: -1, count: keys.count)
        for (key, value) in old {
            let place = place(of: key)
            (keys[place], values[place]) = (key, value)
        }
    }
}
