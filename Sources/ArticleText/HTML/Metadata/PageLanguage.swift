/// Settles the language that a page declares.
enum PageLanguage {
    /// The primary language of the first text that names one: `en-GB` and `en_GB` give `en`.
    static func language(in texts: [String]) -> String? {
        texts.lazy.compactMap { text in
            let primary = text.split { "-_,; ".contains($0) }.first.map { $0.lowercased() } ?? ""
            let isCode =
                (2...3).contains(primary.utf8.count) && primary.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            return isCode ? primary : nil
        }.first
    }
}
