import Bytes

/// The words and letters in which spellings of one name differ (`name_spellings.tsv`).
struct NameSpellings: Sendable {
    static let columns = ["kind", "from", "to", "note"]

    struct Replacement: Sendable {
        let from: String
        let to: String
    }

    private enum Kind: String, CaseIterable {
        case particle, number, servant, spelling, ending
    }

    /// Words that fall away: `al`, `bin`, `von`.
    private(set) var particles: Set<String> = []
    /// `ii`, `xiv`.
    private(set) var numbers: Set<String> = []
    /// The first halves of names such as *Abd al-Latif*, and how they are written before the second.
    private(set) var servants: [String: String] = [:]
    /// Replaced wherever they stand in a word, in this order.
    private(set) var spellings: [Replacement] = []
    /// Replaced at the end of a word, in this order.
    private(set) var endings: [Replacement] = []

    init(_ table: TSVTable, folding: LetterFolding, complaints: inout [DictionaryError]) {
        let columns = ["kind", "from", "to"].map { table.column($0) }
        for row in table.rows {
            let fields = columns.map { folding.folded(row.fields[$0]) }
            guard let kind = Kind(rawValue: fields[0]) else {
                complaints.append(
                    .unknownValue(
                        file: table.file, line: row.line, column: "kind", value: fields[0],
                        nearest: nearest(to: fields[0], among: Kind.allCases.map(\.rawValue))))
                continue
            }
            guard !fields[1].isEmpty else {
                complaints.append(.emptyField(file: table.file, line: row.line, column: "from"))
                continue
            }
            take(kind, Replacement(from: fields[1], to: fields[2]))
        }
    }

    private mutating func take(_ kind: Kind, _ replacement: Replacement) {
        switch kind {
        case .particle: particles.insert(replacement.from)
        case .number: numbers.insert(replacement.from)
        case .servant: servants[replacement.from] = replacement.to
        case .spelling: spellings.append(replacement)
        case .ending: endings.append(replacement)
        }
    }
}
