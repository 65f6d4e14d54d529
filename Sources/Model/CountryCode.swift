/// An ISO 3166-1 alpha-2 code: two capital ASCII letters, as `IQ`.
///
/// Whether a state has that code is the dictionaries' knowledge (`countries.tsv`), not this type's.
package struct CountryCode: Hashable, Sendable, Comparable, CustomStringConvertible {
    private let first: UInt8
    private let second: UInt8

    /// - Returns: nil unless `text` is two ASCII letters; lower case is raised.
    package init?(_ text: some StringProtocol) {
        let letters = text.utf8.map { $0 & 0xDF }
        guard letters.count == 2, letters.allSatisfy({ (0x41...0x5A).contains($0) }),
            text.utf8.allSatisfy({ $0 >= 0x41 })
        else { return nil }
        (first, second) = (letters[0], letters[1])
    }

    package var description: String {
        String(decoding: [first, second], as: UTF8.self)
    }

    package static func < (left: CountryCode, right: CountryCode) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }
}
