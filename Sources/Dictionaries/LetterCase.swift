/// The letters of all scripts and their small forms.
///
/// - Note: A letter is what Unicode calls alphabetic, a mark that stands on letters, or a decimal digit.
enum LetterCase {
    /// The small form of a letter, 0 for a scalar that is part of no word. Of `İ` it is the dot above the `i`.
    static func folded(_ scalar: UInt32) -> UInt32 {
        scalar < limit ? table[Int(scalar)] : computed(scalar)
    }

    /// Up to here stand the alphabets and the signs of typography; beyond, scripts that know no case.
    private static let limit: UInt32 = 0x3000
    private static let table = (0..<limit).map(computed)

    private static func computed(_ value: UInt32) -> UInt32 {
        // Han and Hangul: whole blocks of letters.
        if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return value }
        guard let scalar = Unicode.Scalar(value), isLetter(scalar) else { return 0 }
        return scalar.properties.lowercaseMapping.unicodeScalars.last?.value ?? value
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .decimalNumber: true
        default: scalar.properties.isAlphabetic
        }
    }
}
