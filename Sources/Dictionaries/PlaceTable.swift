package import Model

/// Cities, provinces and sites with the state they lie in (`places.tsv`).
package struct PlaceTable: Sendable {
    static let columns = ["name", "country", "kind", "latitude", "longitude", "aliases", "note"]

    package struct Place: Sendable {
        package let name: String
        package let country: CountryCode
        /// `capital`, `city`, `province`, `region`, `island` or `site`.
        package let kind: String
        /// Believed only beside a preposition or a country: `Nice`, `Split`.
        package let weak: Bool
    }

    package let places: [Place]
    /// Names and aliases; values are positions in `places`.
    package let names: PhraseTrie<Int>

    /// The position in `places` of a place by name or alias; nil for a place that the table has not.
    package func place(named name: String, vocabulary: Vocabulary) -> Int? {
        let words = Words.split(name).map { vocabulary.identifier(of: $0) }
        let match = names.longestMatch(at: 0, count: words.count) { words[$0] }
        return match.flatMap { $0.length == words.count ? $0.values.first : nil }
    }

    init(
        _ table: TSVTable, countries: CountryTable, vocabulary: inout Vocabulary,
        complaints: inout [DictionaryError]
    ) {
        var places: [Place] = []
        var names = PhraseTrie<Int>()
        let columns = ["name", "country", "kind", "aliases", "note"].map { table.column($0) }
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            guard let code = CountryCode(fields[1]), countries.country(code) != nil else {
                complaints.append(
                    .unknownValue(
                        file: table.file, line: row.line, column: "country", value: fields[1], nearest: nil))
                continue
            }
            for name in [fields[0]] + barList(fields[3]) {
                names.insert(vocabulary.intern(phrase: name), places.count)
            }
            places.append(
                Place(name: fields[0], country: code, kind: fields[2], weak: fields[4] == "weak"))
        }
        self.places = places
        self.names = names
    }
}
