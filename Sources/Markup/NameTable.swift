/// A name of mark-up of up to sixteen bytes in lower case, packed so that two are compared at once.
struct PackedName: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    init() {}

    /// - Returns: nil for a name of more than sixteen bytes, which no table has.
    init?(_ bytes: some Sequence<UInt8>) {
        var shift: UInt64 = 0
        for byte in bytes {
            guard shift < 128 else { return nil }
            append(byte, at: shift)
            shift += 8
        }
    }

    /// - Parameter shift: Eight times the byte's place, 0...120.
    mutating func append(_ byte: UInt8, at shift: UInt64) {
        if shift < 64 { low |= UInt64(byte) << shift } else { high |= UInt64(byte) << (shift - 64) }
    }
}

/// Finds the number of a name among those known.
struct NameTable: Sendable {
    private var names: [PackedName]
    private var numbers: [UInt8]
    private static let slots = 512

    init(_ rows: [(name: String, number: UInt8)]) {
        names = Array(repeating: PackedName(), count: Self.slots)
        numbers = Array(repeating: 0, count: Self.slots)
        for row in rows {
            guard let name = PackedName(row.name.utf8) else { continue }
            var slot = Self.slot(of: name)
            while names[slot] != PackedName() { slot = (slot + 1) % Self.slots }
            names[slot] = name
            numbers[slot] = row.number
        }
    }

    /// - Returns: nil for a name that is not in the table.
    func number(of name: PackedName) -> UInt8? {
        var slot = Self.slot(of: name)
        while names[slot] != name {
            guard names[slot] != PackedName() else { return nil }
            slot = (slot + 1) % Self.slots
        }
        return numbers[slot]
    }

    /// Multiplied by a large odd number, the upper bits are mixed best.
    private static func slot(of name: PackedName) -> Int {
        let mixed = (name.low ^ (name.high &* 31)) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 55)
    }
}
