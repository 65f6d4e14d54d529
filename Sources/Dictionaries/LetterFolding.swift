import Model

/// Turns words into the form in which dictionaries compare them: lower case, letters without diacritics,
/// one kind of apostrophe (`letters.tsv`).
package struct LetterFolding: Sendable {
    private let foldedBytes: [Unicode.Scalar: [UInt8]]

    init(_ table: TSVTable) {
        let letter = table.column("letter")
        let folded = table.column("folded")
        var foldedBytes: [Unicode.Scalar: [UInt8]] = [:]
        for row in table.rows {
            guard let scalar = row.fields[letter].unicodeScalars.first else { continue }
            foldedBytes[scalar] = Array(row.fields[folded].utf8)
        }
        self.foldedBytes = foldedBytes
    }

    /// The folded form of a word: `Al-Ṣadr’s` gives `al-sadr's`.
    package func folded(_ word: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(word.utf8.count)
        for byte in word.utf8 {
            guard byte < 0x80 else { return foldedBeyondASCII(word) }
            bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func foldedBeyondASCII(_ word: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        for scalar in word.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(truncatingIfNeeded: scalar.value)
                bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            } else if let known = foldedBytes[scalar] {
                bytes += known
            } else if !(0x300...0x36F).contains(scalar.value) {
                bytes += Array(scalar.properties.lowercaseMapping.utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
