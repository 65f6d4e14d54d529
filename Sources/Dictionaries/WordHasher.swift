/// Turns a text, scalar by scalar, into one number for each of its words.
///
/// The numbers are the same on every machine and in every run. Chinese, Japanese and the scripts of South-East
/// Asia put no blanks between words: there each letter is one.
package struct WordHasher {
    private let folding: ScalarFolding
    private var hash = Self.start
    private var isInside = false
    private var isAlone = false

    /// 64-bit FNV-1a (RFC 9923), over scalars in place of bytes.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    package init(folding: ScalarFolding) { self.folding = folding }

    /// - Returns: The number of the word that ends before `scalar`, if one does.
    package mutating func take(_ scalar: Unicode.Scalar) -> UInt64? {
        let letter = folding.folded(scalar)
        if letter == ScalarFolding.nothing { return nil }
        if letter == ScalarFolding.gap { return finish() }
        let standsAlone = Self.isUnspaced(letter)
        let ended = standsAlone || isAlone ? finish() : nil
        isAlone = standsAlone
        isInside = true
        hash = (hash ^ UInt64(letter)) &* Self.prime
        return ended
    }

    /// - Returns: The number of the word that stands last, if it has not been given yet.
    package mutating func finish() -> UInt64? {
        guard isInside else { return nil }
        defer {
            isInside = false
            isAlone = false
            hash = Self.start
        }
        return mixed(hash)
    }

    private static func isUnspaced(_ letter: UInt32) -> Bool {
        switch letter {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}

extension ScalarFolding {
    /// The numbers of all words of a text, in its order.
    package func wordHashes(of text: String) -> [UInt64] {
        var hasher = WordHasher(folding: self)
        var hashes: [UInt64] = []
        hashes.reserveCapacity(text.utf8.count / 6)
        for scalar in text.unicodeScalars {
            if let hash = hasher.take(scalar) { hashes.append(hash) }
        }
        if let hash = hasher.finish() { hashes.append(hash) }
        return hashes
    }

    /// A number for the letters and digits of a text, whatever stands between them.
    package func fingerprint(of text: String) -> (value: UInt64, letters: Int) {
        var value: UInt64 = 0xCBF2_9CE4_8422_2325
        var letters = 0
        for scalar in text.unicodeScalars {
            let letter = folded(scalar)
            if letter == Self.gap || letter == Self.nothing { continue }
            value = (value ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
            letters += 1
        }
        return (mixed(value), letters)
    }

    /// The folded letters and digits of a text; two texts with the same are one.
    package func letters(of text: String) -> [UInt32] {
        text.unicodeScalars.map { folded($0) }.filter { $0 != Self.gap && $0 != Self.nothing }
    }
}

/// Spreads what differs in any bit over all bits.
///
/// - Note: The finalizer of SplitMix64 (Steele, Lea, Flood 2014).
package func mixed(_ number: UInt64) -> UInt64 {
    var number = number
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    return number ^ (number >> 31)
}
