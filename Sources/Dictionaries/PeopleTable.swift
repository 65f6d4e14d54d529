package import Model

/// People whose country is known beforehand (`people.tsv`); names that it does not hold are read as well.
package struct PeopleTable: Sendable {
    static let columns = ["name", "aliases", "country", "organization", "gender", "note"]

    package struct KnownPerson: Sendable {
        package let name: String
        package let country: CountryCode?
        package let organization: String?
        package let gender: NameWords.Gender
    }

    package let people: [KnownPerson]
    /// Full names, aliases, and single names that practically always mean one person.
    package let names: PhraseTrie<Int>

    /// The person of a full name that is spelt with other apostrophes or hyphens than the table's:
    /// `Mohammed Shia' Al Sudani` for `Mohammed Shia al-Sudani`.
    package func person(spelt form: String, vocabulary: Vocabulary) -> Int? {
        let plain = Words.split(vocabulary.folding.folded(form)).filter { $0 != "'" && $0 != "-" }
        var words: [WordID] = []
        for word in plain {
            words.append(vocabulary.identifier(of: word.filter { $0 != "'" }))
            if word == "al" { words.append(vocabulary.identifier(of: "-")) }
        }
        let match = names.longestMatch(at: 0, count: words.count) { words[$0] }
        return match.flatMap { $0.length == words.count && plain.count > 1 ? $0.values.first : nil }
    }

    init(_ table: TSVTable, vocabulary: inout Vocabulary) {
        var people: [KnownPerson] = []
        var names = PhraseTrie<Int>()
        let columns = ["name", "aliases", "country", "organization", "gender"].map { table.column($0) }
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            for name in [fields[0]] + barList(fields[1]) {
                names.insert(vocabulary.intern(phrase: name), people.count)
            }
            people.append(
                KnownPerson(
                    name: fields[0], country: CountryCode(fields[2]),
                    organization: fields[3].isEmpty ? nil : fields[3],
                    gender: NameWords.Gender(rawValue: fields[4]) ?? .either))
        }
        self.people = people
        self.names = names
    }
}
