import Bytes
import Model

/// The rules by which visits and meetings are read (`rules.tsv`).
package struct RuleTable: Sendable {
    static let columns = [
        "id", "kind", "pattern", "roles", "status", "example", "finds", "not_example", "note",
    ]

    /// In the order of the file, which is the order of precedence.
    package let rules: [Rule]

    init(
        _ table: TSVTable, classes: WordClasses, vocabulary: inout Vocabulary,
        complaints: inout [DictionaryError]
    ) {
        var rules: [Rule] = []
        var lines: [String: Int] = [:]
        for row in table.rows {
            let reader = RuleRow(table: table, row: row)
            if let first = lines[reader.field("id")] {
                complaints.append(
                    .repeatedIdentifier(
                        file: table.file, line: row.line, value: reader.field("id"), firstLine: first))
            }
            lines[reader.field("id")] = row.line
            if let rule = reader.rule(classes: classes, vocabulary: &vocabulary, complaints: &complaints) {
                rules.append(rule)
            }
        }
        self.rules = rules
    }
}

/// One row of `rules.tsv` on its way to a rule.
private struct RuleRow {
    let table: TSVTable
    let row: TSVTable.Row

    func field(_ column: String) -> String { row.fields[table.column(column)] }

    func rule(
        classes: WordClasses, vocabulary: inout Vocabulary, complaints: inout [DictionaryError]
    ) -> Rule? {
        for column in ["id", "pattern", "roles", "example", "finds"] where field(column).isEmpty {
            complaints.append(.emptyField(file: table.file, line: row.line, column: column))
            return nil
        }
        guard let kind = value(Rule.Kind.self, "kind", &complaints),
            let status = value(Rule.StatusSource.self, "status", &complaints)
        else { return nil }
        let roles = field("roles").split(separator: " ").map { Rule.Role(rawValue: String($0)) ?? .none }
        do throws(RulePattern.Failure) {
            let elements = try RulePattern(classes: classes, roles: roles)
                .elements(of: field("pattern"), vocabulary: &vocabulary)
            return Rule(
                id: RuleID(field("id")), kind: kind, elements: elements, status: status,
                example: field("example"), finds: field("finds"), notExample: field("not_example"),
                line: row.line)
        } catch {
            complaints.append(
                .badPattern(
                    file: table.file, line: row.line, pattern: field("pattern"), reason: error.reason))
            return nil
        }
    }

    private func value<Value: RawRepresentable & CaseIterable>(
        _: Value.Type, _ column: String, _ complaints: inout [DictionaryError]
    ) -> Value? where Value.RawValue == String {
        if let value = Value(rawValue: field(column)) { return value }
        let names = Value.allCases.map(\.rawValue)
        complaints.append(
            .unknownValue(
                file: table.file, line: row.line, column: column, value: field(column),
                nearest: nearest(to: field(column), among: names)))
        return nil
    }
}
