/// What becomes of each letter where words are compared by number and not as text.
///
/// Case, vowel marks, the two spellings of Arabic yeh and kaf, and the digits of other scripts are levelled.
package struct ScalarFolding: Sendable {
    /// What parts two words.
    static let gap: UInt32 = 0
    /// What stands in a word without being part of it.
    static let nothing: UInt32 = 1

    /// By scalar: the letters of all scripts with case, and of the Semitic and Indian ones.
    private let table: [UInt32]
    private let folding: LetterFolding?
    private static let tableSize: UInt32 = 0x1000

    /// - Parameter folding: Takes diacritics off; nil to keep them, which parts words at apostrophes, too.
    init(withoutDiacritics folding: LetterFolding? = nil) {
        self.folding = folding
        table = (0..<Self.tableSize).map { value in
            Unicode.Scalar(value).map { Self.folded($0, folding) } ?? Self.gap
        }
    }

    /// The letter or digit that a scalar is compared as, `gap` or `nothing`.
    func folded(_ scalar: Unicode.Scalar) -> UInt32 {
        if scalar.value < Self.tableSize { return table[Int(scalar.value)] }
        // Hanzi and hangul syllables have no other forms worth the look-up.
        if (0x3400...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value) {
            return scalar.value
        }
        return Self.folded(scalar, folding)
    }

    private static func folded(_ scalar: Unicode.Scalar, _ folding: LetterFolding?) -> UInt32 {
        switch scalar.value {
        case 0x27, 0x2019, 0x2BC: return folding == nil ? gap : nothing
        case 0x640: return nothing
        case 0x643: return 0x6A9
        case 0x649, 0x64A: return 0x6CC
        default: break
        }
        let properties = scalar.properties
        if let digit = properties.numericType == .decimal ? properties.numericValue : nil {
            return 0x30 + UInt32(digit)
        }
        if properties.isAlphabetic { return letter(scalar, folding) }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return nothing
        default: return gap
        }
    }

    private static func letter(_ scalar: Unicode.Scalar, _ folding: LetterFolding?) -> UInt32 {
        let lower = scalar.properties.lowercaseMapping
        let folded = folding?.folded(lower) ?? lower
        return folded.unicodeScalars.first?.value ?? scalar.value
    }
}
