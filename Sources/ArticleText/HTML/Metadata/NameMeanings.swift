import Dictionaries

/// What the names of mark-up bear, found by their bytes.
struct NameMeanings: Sendable {
    private let places: KeyTable
    private let meanings: [MetadataNames.Meaning]

    init(_ names: MetadataNames, in source: MetadataNames.Source) {
        let rows = names.names(in: source)
        var places = KeyTable(capacity: rows.count)
        for (place, row) in rows.enumerated() {
            var hash = NameHash()
            for byte in row.name.utf8 { hash.append(byte) }
            places.set(hash.key, to: place)
        }
        (self.places, meanings) = (places, rows.map(\.meaning))
    }

    subscript(hash: NameHash) -> MetadataNames.Meaning? {
        let place = places.value(of: hash.key)
        return place < 0 ? nil : meanings[place]
    }

    /// - Parameter name: In any case.
    subscript(name: ArraySlice<UInt8>) -> MetadataNames.Meaning? {
        var hash = NameHash()
        for byte in name { hash.append(byte) }
        return self[hash]
    }
}

/// The names of each source.
struct MetadataTables: Sendable {
    let meta: NameMeanings
    let properties: NameMeanings
    let classes: NameMeanings

    init(_ names: MetadataNames) {
        meta = NameMeanings(names, in: .meta)
        properties = NameMeanings(names, in: .itemprop)
        classes = NameMeanings(names, in: .class)
    }
}

/// The hash of a name, small letters and capitals alike (FNV-1a, 64 bits).
struct NameHash {
    private var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        value = (value ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
    }

    /// Mixed once more, since tables look at its upper half.
    var key: UInt64 { value &* 0x9E37_79B9_7F4A_7C15 }
}
