import ArticleText
import Events
import Model
import TestSupport
import Testing

/// A row of a table of texts: what is found in each, parted by ` | `; empty where nothing is.
struct EventCase: CustomTestStringConvertible, Sendable {
    let text: String
    let found: [String]
    var testDescription: String { text }

    static func rows(_ file: String) -> [EventCase] {
        CaseRows.rows(file, columns: 2).map { row in
            EventCase(
                text: row[0].replacing(" ¶ ", with: "\n\n"),
                found: row[1].split(separator: " | ").map(String.init))
        }
    }
}

@Suite struct StatementTests {
    private static let cases = EventCase.rows("statements.tsv")
    private static let gaps = EventCase.rows("statements_known_gaps.tsv")

    @Test func `the rows are found`() {
        #expect(Self.cases.filter { !$0.found.isEmpty }.count >= 15)
        #expect(Self.cases.filter(\.found.isEmpty).count >= 10)
    }

    @Test(arguments: cases)
    func `quotations are their speakers'`(_ example: EventCase) throws {
        #expect(try ReadEvents(example.text).statements == example.found)
    }

    /// When one of these starts to work it belongs among the cases.
    @Test(arguments: gaps)
    func `a known gap is still one`(_ example: EventCase) {
        withKnownIssue { try #expect(ReadEvents(example.text).statements == example.found) }
    }

    @Test(arguments: cases)
    func `a statement's range cuts its words out of the text`(_ example: EventCase) throws {
        let read = try ReadEvents(example.text)
        for statement in read.events.statements {
            #expect(read.text.text(statement.range) == statement.quote)
        }
    }
}
