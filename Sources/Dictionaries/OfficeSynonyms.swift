import Bytes

/// Titles that name one and the same office (`office_synonyms.tsv`).
struct OfficeSynonyms: Sendable {
    private var groups: [String: Set<String>] = [:]

    init(_ table: TSVTable, offices: [OfficeTable.Office], complaints: inout [DictionaryError]) {
        let (group, title) = (table.column("group"), table.column("title"))
        let titles = Set(offices.map(\.title))
        for row in table.rows {
            let name = row.fields[title]
            guard titles.contains(name) else {
                complaints.append(
                    .unknownValue(
                        file: table.file, line: row.line, column: "title", value: name,
                        nearest: nearest(to: name, among: titles.sorted())))
                continue
            }
            groups[name, default: []].insert(row.fields[group])
        }
    }

    func areSynonyms(_ left: String, _ right: String) -> Bool {
        guard let groups = groups[left], let others = self.groups[right] else { return false }
        return !groups.isDisjoint(with: others)
    }
}
