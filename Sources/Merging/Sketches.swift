import Dictionaries

/// For each text a few numbers by which those that share many shingles are found without comparing all with all.
///
/// One-permutation MinHash: the shingles are dealt into as many bins as there are numbers, and each bin keeps its
/// least. The chance that two texts have one number in common is the share of their shingles that they have in
/// common. An empty bin borrows from the next full one.
///
/// - Note: Broder (1997); Li, Owen, Zhang, "One permutation hashing" (2012); Shrivastava, Li, "Densifying one
///   permutation hashing via rotation" (2014).
struct Sketches {
    /// A power of two.
    static let size = 128
    private static let binBits = size.trailingZeroBitCount
    /// One text's numbers behind the other's.
    private var numbers: [UInt32] = []
    private(set) var count = 0

    /// - Parameter count: About how many texts there will be.
    init(reserving count: Int) { numbers.reserveCapacity(count * Self.size) }

    mutating func append(_ shingles: Shingles) {
        var least = [UInt32](repeating: .max, count: Self.size)
        var isFull = [Bool](repeating: false, count: Self.size)
        for number in shingles.numbers {
            let bin = Int(number >> UInt64(64 - Self.binBits))
            least[bin] = min(least[bin], UInt32(truncatingIfNeeded: number))
            isFull[bin] = true
        }
        if isFull.contains(true) { Self.fillEmptyBins(&least, isFull) }
        numbers += least
        count += 1
    }

    private static func fillEmptyBins(_ least: inout [UInt32], _ isFull: [Bool]) {
        let own = least
        for bin in least.indices where !isFull[bin] {
            var distance = 1
            while !isFull[(bin + distance) % size] { distance += 1 }
            // How far it was fetched is a part of the number: what is near for one text is far for another.
            let borrowed = UInt64(own[(bin + distance) % size]) << 8 | UInt64(distance)
            least[bin] = UInt32(truncatingIfNeeded: mixed(borrowed))
        }
    }

    /// In how many of the numbers two texts agree, of `size`.
    func agreement(_ left: Int, _ right: Int) -> Int {
        (0..<Self.size).count { numbers[left * Self.size + $0] == numbers[right * Self.size + $0] }
    }

    /// Two of a text's numbers as one, for telling whom it may be near to.
    func band(_ band: Int, of text: Int) -> UInt64 {
        let start = text * Self.size + band * 2
        return UInt64(numbers[start]) << 32 | UInt64(numbers[start + 1])
    }

    static let bandCount = size / 2
}
