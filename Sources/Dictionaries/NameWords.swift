/// What single words say about names of people: given names, honorifics, particles, words that are no name.
package struct NameWords: Sendable {
    /// How a given name is used.
    package enum Gender: String, Sendable {
        case male = "m"
        case female = "f"
        case either = "u"
    }

    /// A form of address or rank before a name.
    package struct Honorific: Sendable {
        /// `civil`, `military`, `political`, `religious` or `royal`.
        package let kind: String
        /// What it says of the bearer; nil where it says nothing.
        package let gender: Gender?
    }

    /// Strong given names and the gender they speak of.
    package let givenNames: [WordID: Gender]
    /// Family names that stand before the given name (Chinese, Korean, Hungarian …).
    package let leadingSurnames: Set<WordID>
    /// Titles before a name.
    package let honorifics: PhraseTrie<Honorific>
    /// `al`, `bin`, `de`, `von`.
    package let infixes: Set<WordID>
    /// `Jr`, `III`.
    package let suffixes: Set<WordID>
    /// Words that begin sentences and stand in headlines but in no name.
    package let commonWords: Set<WordID>
    /// `Palace`, `University`; a sequence that holds one is no person. Values are kinds.
    package let notPersonHeads: [WordID: String]

    init(_ files: NameFiles, vocabulary: inout Vocabulary) {
        givenNames = Self.givenNames(files.givenNames, &vocabulary)
        leadingSurnames = Set(files.surnames.rows.map { vocabulary.intern($0.fields[0]) })
        honorifics = Self.honorifics(files.honorifics, &vocabulary)
        let particles = files.particles.rows.map { ($0.fields[0], isSuffix: $0.fields[1] == "suffix") }
        infixes = Set(particles.filter { !$0.isSuffix }.flatMap { vocabulary.intern(phrase: $0.0) })
        suffixes = Set(
            particles.filter { $0.isSuffix }.compactMap { vocabulary.intern(phrase: $0.0).first })
        commonWords = Set(files.commonWords.rows.map { vocabulary.intern($0.fields[0]) })
        notPersonHeads = Dictionary(
            files.notPersonHeads.rows.map { (vocabulary.intern($0.fields[0]), $0.fields[1]) }
        ) { first, _ in first }
    }

    /// A double name (`Jean-Pierre`) is left out: its parts stand in rows of their own; so is a weak one, which
    /// is a usual word as well.
    private static func givenNames(
        _ table: TSVTable, _ vocabulary: inout Vocabulary
    ) -> [WordID: Gender] {
        var strong: [WordID: Gender] = [:]
        for row in table.rows {
            guard let word = vocabulary.intern(phrase: row.fields[0]).last,
                !row.fields[0].utf8.contains(0x2D), row.fields[2] != "weak"
            else { continue }
            strong[word] = Gender(rawValue: row.fields[1]) ?? .either
        }
        return strong
    }

    private static func honorifics(
        _ table: TSVTable, _ vocabulary: inout Vocabulary
    ) -> PhraseTrie<Honorific> {
        var honorifics = PhraseTrie<Honorific>()
        for row in table.rows {
            let honorific = Honorific(kind: row.fields[1], gender: Gender(rawValue: row.fields[2]))
            honorifics.insert(vocabulary.intern(phrase: row.fields[0]), honorific)
        }
        return honorifics
    }
}
