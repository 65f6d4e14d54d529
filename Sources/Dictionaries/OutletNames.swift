/// The names of `outlets.tsv` by the keys of their words.
///
/// A class, though nothing in it changes: it is handed on many times a page, and a copy must cost one count.
final class OutletNames: Sendable {
    private let outlets: KeyTable
    private let agencies: KeyTable
    private let words: KeyTable
    private let zones: KeyTable

    init(rows: [Outlets.Row]) {
        var (outlets, agencies) = (KeyTable(capacity: 256), KeyTable())
        var (words, zones) = (KeyTable(), KeyTable())
        // From the end, so that of two rows of one name the first stays.
        for (position, row) in rows.enumerated().reversed() {
            let key = Self.key(of: FoldedWord.words(in: row.name)[...])
            switch row.kind {
            case .outlet: outlets.set(key, to: position)
            case .agency: agencies.set(key, to: position)
            case .word: words.set(key, to: position)
            case .zone: zones.set(key, to: position)
            }
        }
        (self.outlets, self.agencies, self.words, self.zones) = (outlets, agencies, words, zones)
    }

    /// The position of the row with exactly this name; -1 where there is none.
    func position(_ kind: Outlets.Kind, named name: ArraySlice<FoldedWord>) -> Int {
        guard !name.isEmpty else { return -1 }
        let key = Self.key(of: name)
        switch kind {
        case .outlet: return outlets.value(of: key)
        case .agency: return agencies.value(of: key)
        case .word: return words.value(of: key)
        case .zone: return zones.value(of: key)
        }
    }

    private static func key(of words: ArraySlice<FoldedWord>) -> UInt64 {
        words.reduce(0) { ($0 ^ $1.key) &* 0xD6E8_FEB8_6659_FD93 }
    }
}
