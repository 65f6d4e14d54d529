import Bytes
import Model

/// Reads `offices.tsv` with the ranks of `office_ranks.tsv`.
struct OfficeReader {
    private let table: TSVTable
    private let classes: WordClasses
    /// Whether each rank is a top one.
    private let ranks: [String: Bool]

    init(table: TSVTable, ranks: TSVTable, classes: WordClasses) {
        self.table = table
        self.classes = classes
        let (rank, top) = (ranks.column("rank"), ranks.column("top"))
        self.ranks = Dictionary(ranks.rows.map { ($0.fields[rank], $0.fields[top] == "yes") }) { $1 }
    }

    /// The offices in the order of the file, and the places of their titles, singular and plural, among them.
    func offices(
        vocabulary: inout Vocabulary, complaints: inout [DictionaryError]
    ) -> (offices: [OfficeTable.Office], titles: PhraseTrie<Int>) {
        var offices: [OfficeTable.Office] = []
        var titles = PhraseTrie<Int>()
        let columns = ["title", "rank", "country"].map { table.column($0) }
        for row in table.rows {
            let fields = columns.map { row.fields[$0] }
            let words = vocabulary.intern(phrase: fields[0])
            titles.insert(words, offices.count)
            titles.insert(vocabulary.intern(phrase: OfficeTable.plural(of: fields[0])), offices.count)
            offices.append(
                OfficeTable.Office(
                    title: fields[0], rank: fields[1], country: CountryCode(fields[2]),
                    isGeneric: classes.contains(words, in: "generic_office"),
                    isTop: isTop(fields[1], line: row.line, &complaints)))
        }
        return (offices, titles)
    }

    private func isTop(_ rank: String, line: Int, _ complaints: inout [DictionaryError]) -> Bool {
        if let isTop = ranks[rank] { return isTop }
        complaints.append(
            .unknownValue(
                file: table.file, line: line, column: "rank", value: rank,
                nearest: nearest(to: rank, among: ranks.keys.sorted())))
        return false
    }
}
