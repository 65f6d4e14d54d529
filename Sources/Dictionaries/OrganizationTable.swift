package import Model

/// Bodies that send and receive visitors (`organizations.tsv`).
package struct OrganizationTable: Sendable {
    static let columns = ["name", "short", "kind", "country", "seat"]

    package struct Organization: Sendable {
        package let name: String
        /// The usual short form, which all names of one body share: `UN`.
        package let short: String
        /// `igo`, `party`, `armed_group`, `ministry`, `agency`, `agency_news` …
        package let kind: String
        package let country: CountryCode?

        /// Whether its officials speak for it and not for a state.
        package var isActor: Bool { kind == "igo" || kind == "armed_group" }
    }

    package let organizations: [Organization]
    package let names: PhraseTrie<Int>

    private let seats: [String: CountryCode]

    /// The state in which a body, by its short name, has its seat.
    package func seatCountry(ofBody short: String) -> CountryCode? { seats[short] }

    init(_ table: TSVTable, places: PlaceTable, vocabulary: inout Vocabulary) {
        var organizations: [Organization] = []
        var names = PhraseTrie<Int>()
        var seats: [String: CountryCode] = [:]
        let columns = ["name", "short", "kind", "country", "seat"].map { table.column($0) }
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            let short = fields[1].isEmpty ? fields[0] : fields[1]
            for name in Set([fields[0], short]).sorted() {
                names.insert(vocabulary.intern(phrase: name), organizations.count)
            }
            if let seat = places.place(named: fields[4], vocabulary: vocabulary) {
                seats[short] = places.places[seat].country
            }
            organizations.append(
                Organization(name: fields[0], short: short, kind: fields[2], country: CountryCode(fields[3])))
        }
        self.organizations = organizations
        self.names = names
        self.seats = seats
    }
}
