/// How spellings of a name are made comparable; the dictionaries' letter table does it, tests invent it.
package protocol NameFolding: Sendable {
    /// Lower case, letters without diacritics: `al-Ṣadr` gives `al-sadr`.
    func folded(_ name: String) -> String
}

extension NameFolding {
    /// The words of a name: runs of letters and digits of the folded form, apostrophes left out.
    func words(of name: String) -> [String] {
        folded(name)
            .filter { !["'", "’", "‘", "ʿ", "ʾ"].contains($0) }
            .split { !$0.isLetter && !$0.isNumber }
            .map(String.init)
    }
}
