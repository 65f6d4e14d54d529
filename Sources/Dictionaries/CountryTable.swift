package import Model

/// The states of the world and everything they are called (`countries.tsv`, `country_names.tsv`).
package struct CountryTable: Sendable {
    static let columns = ["code", "alpha3", "name", "official_name", "capital", "latitude", "longitude"]

    package struct Country: Sendable {
        package let code: CountryCode
        package let alpha3: String
        package let name: String
        package let officialName: String
        package let capital: String
    }

    /// What a country's name names.
    package enum NameKind: String, Sendable {
        case name, demonym, people, metonym, prefix
    }

    package struct Name: Sendable {
        package let code: CountryCode
        package let kind: NameKind
        /// The spelling that is demanded to the letter; nil where case does not matter.
        package let exact: String?
    }

    /// By code.
    package let countries: [Country]
    package let names: PhraseTrie<Name>
    private let byCode: [CountryCode: Int]
    /// Folded names, aliases, demonyms and codes of look-up, but not metonyms.
    private let byName: [String: CountryCode]
    private let folding: LetterFolding

    init(
        countries table: TSVTable, names nameTable: TSVTable, vocabulary: inout Vocabulary,
        complaints: inout [DictionaryError]
    ) {
        var countries: [Country] = []
        let columns = ["code", "alpha3", "name", "official_name", "capital"].map { table.column($0) }
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            guard let code = CountryCode(fields[0]) else {
                complaints.append(
                    .unknownValue(
                        file: table.file, line: row.line, column: "code", value: fields[0], nearest: nil))
                continue
            }
            countries.append(
                Country(
                    code: code, alpha3: fields[1], name: fields[2], officialName: fields[3],
                    capital: fields[4]))
        }
        self.countries = countries.sorted { $0.code < $1.code }
        byCode = Dictionary(self.countries.enumerated().map { ($1.code, $0) }) { first, _ in first }
        folding = vocabulary.folding
        let reader = CountryNameReader(table: nameTable, known: byCode)
        names = reader.trie(vocabulary: &vocabulary, complaints: &complaints)
        byName = reader.lookup(countries: self.countries, folding: folding)
    }

    package func country(_ code: CountryCode) -> Country? { byCode[code].map { countries[$0] } }

    /// The country of an ISO code, name, alias or demonym, in any case and with or without accents.
    package func code(named text: String) -> CountryCode? { byName[folding.folded(text)] }

    /// Every text that `code(named:)` knows, sorted, for suggestions.
    package var lookupNames: [String] { byName.keys.sorted() }
}

/// Reads `country_names.tsv`.
struct CountryNameReader {
    static let columns = ["name", "code", "kind", "match", "note"]

    let table: TSVTable
    let known: [CountryCode: Int]

    func trie(
        vocabulary: inout Vocabulary, complaints: inout [DictionaryError]
    ) -> PhraseTrie<CountryTable.Name> {
        var trie = PhraseTrie<CountryTable.Name>()
        for row in table.rows {
            guard let name = name(row, complaints: &complaints) else { continue }
            trie.insert(vocabulary.intern(phrase: field(row, "name")), name)
        }
        return trie
    }

    func lookup(countries: [CountryTable.Country], folding: LetterFolding) -> [String: CountryCode] {
        var byName: [String: CountryCode] = [:]
        for row in table.rows where field(row, "kind") != "metonym" && field(row, "kind") != "prefix" {
            guard let code = CountryCode(field(row, "code")) else { continue }
            let folded = folding.folded(field(row, "name"))
            if byName[folded] == nil { byName[folded] = code }
        }
        for country in countries {
            byName[folding.folded(country.name)] = country.code
            byName[folding.folded(country.officialName)] = country.code
        }
        for country in countries {
            byName[country.code.description.lowercased()] = country.code
            byName[country.alpha3.lowercased()] = country.code
        }
        byName[""] = nil
        return byName
    }

    private func field(_ row: TSVTable.Row, _ column: String) -> String { row.fields[table.column(column)] }

    private func complaint(_ row: TSVTable.Row, _ column: String) -> DictionaryError {
        .unknownValue(
            file: table.file, line: row.line, column: column, value: field(row, column), nearest: nil)
    }

    private func name(_ row: TSVTable.Row, complaints: inout [DictionaryError]) -> CountryTable.Name? {
        guard let code = CountryCode(field(row, "code")), known[code] != nil else {
            complaints.append(complaint(row, "code"))
            return nil
        }
        guard let kind = CountryTable.NameKind(rawValue: field(row, "kind")) else {
            complaints.append(complaint(row, "kind"))
            return nil
        }
        return CountryTable.Name(
            code: code, kind: kind, exact: field(row, "match") == "exact" ? field(row, "name") : nil)
    }
}
