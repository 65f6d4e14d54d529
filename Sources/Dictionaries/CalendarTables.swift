/// The words of `months.tsv` by their keys.
///
/// A class, though nothing in it changes: it is handed on for each line with a date, and a copy must cost one count.
final class CalendarTables: Sendable {
    /// By the position of their kind.
    private let tables: [KeyTable]
    /// The first words of the phrases of several words.
    private let openings: KeyTable

    /// What is added to a value, since a table's numbers begin at 0; 0 itself stands for a row without a number.
    private static let shift = 1000

    init(values: [FurnitureCalendar.Kind: [String: Int?]]) {
        var openings = KeyTable()
        tables = FurnitureCalendar.Kind.allCases.sorted { $0.position < $1.position }.map { kind in
            let rows = (values[kind] ?? [:]).sorted { $0.key < $1.key }
            var table = KeyTable(capacity: rows.count)
            for (phrase, value) in rows {
                table.set(CalendarKey(folded: phrase).value, to: value.map { $0 + Self.shift } ?? 0)
                let first = phrase.prefix { $0 != " " }
                guard first.endIndex < phrase.endIndex else { continue }
                openings.set(CalendarKey(folded: String(first)).value, to: 1)
            }
            return table
        }
        self.openings = openings
    }

    func value(_ kind: FurnitureCalendar.Kind, of key: CalendarKey) -> Int?? {
        let number = tables[kind.position].value(of: key.value)
        guard number >= 0 else { return nil }
        return .some(number == 0 ? nil : number - Self.shift)
    }

    func opensPhrase(_ key: CalendarKey) -> Bool { openings.value(of: key.value) >= 0 }
}

extension FurnitureCalendar.Kind {
    fileprivate var position: Int {
        switch self {
        case .month: 0
        case .persian: 1
        case .hijri: 2
        case .weekday: 3
        case .zone: 4
        case .half: 5
        case .ordinal: 6
        case .joiner: 7
        case .clock: 8
        case .unit: 9
        case .ago: 10
        case .relative: 11
        case .yearSign: 12
        case .monthSign: 13
        case .daySign: 14
        }
    }
}
