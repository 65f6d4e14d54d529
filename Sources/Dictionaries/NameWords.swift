/// What single words say about names of people: given names, honorifics, particles, words that are no name.
package struct NameWords: Sendable {
    /// How a given name is used.
    package enum Gender: String, Sendable {
        case male = "m"
        case female = "f"
        case either = "u"
    }

    /// Strong given names and the gender they speak of.
    package let givenNames: [WordID: Gender]
    /// Given names that are usual words as well.
    package let weakGivenNames: Set<WordID>
    /// Family names that stand before the given name (Chinese, Korean, Hungarian …).
    package let leadingSurnames: Set<WordID>
    /// Titles before a name; values are their kinds.
    package let honorifics: PhraseTrie<String>
    /// `al`, `bin`, `de`, `von`.
    package let infixes: Set<WordID>
    /// `Jr`, `III`.
    package let suffixes: Set<WordID>
    /// Words that begin sentences and stand in headlines but in no name.
    package let commonWords: Set<WordID>
    /// `Palace`, `University`; a sequence that holds one is no person. Values are kinds.
    package let notPersonHeads: [WordID: String]

    static let files: [(file: String, columns: [String])] = [
        ("given_names.tsv", ["name", "gender", "note"]), ("surnames.tsv", ["name", "note"]),
        ("honorifics.tsv", ["word", "kind"]), ("name_particles.tsv", ["word", "kind"]),
        ("common_words.tsv", ["word"]), ("not_person_heads.tsv", ["word", "kind"]),
    ]

    /// - Parameter tables: Those of `files`, in that order.
    init(_ tables: [TSVTable], vocabulary: inout Vocabulary) {
        func pairs(_ table: TSVTable) -> [(String, String)] {
            table.rows.map { ($0.fields[0], $0.fields.count > 1 ? $0.fields[1] : "") }
        }
        var strong: [WordID: Gender] = [:]
        var weak: Set<WordID> = []
        for row in tables[0].rows {
            guard let word = vocabulary.intern(phrase: row.fields[0]).last, !row.fields[0].utf8.contains(0x2D) else { continue }
            if row.fields.count > 2, row.fields[2] == "weak" { weak.insert(word) } else {
                strong[word] = Gender(rawValue: row.fields[1]) ?? .either
            }
        }
        givenNames = strong
        weakGivenNames = weak
        leadingSurnames = Set(tables[1].rows.map { vocabulary.intern($0.fields[0]) })
        var honorifics = PhraseTrie<String>()
        for (word, kind) in pairs(tables[2]) { honorifics.insert(vocabulary.intern(phrase: word), kind) }
        self.honorifics = honorifics
        let particles = pairs(tables[3])
        infixes = Set(particles.filter { $0.1 != "suffix" }.flatMap { vocabulary.intern(phrase: $0.0) })
        suffixes = Set(particles.filter { $0.1 == "suffix" }.compactMap { vocabulary.intern(phrase: $0.0).first })
        commonWords = Set(tables[4].rows.map { vocabulary.intern($0.fields[0]) })
        notPersonHeads = Dictionary(pairs(tables[5]).map { (vocabulary.intern($0.0), $0.1) }) { first, _ in first }
    }
}
