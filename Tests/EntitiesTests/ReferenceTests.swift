import Model
import TestSupport
import Testing

/// A row of `references.tsv`: a text, words whose last occurrence is a mention, and the person meant.
struct ReferenceCase: CustomTestStringConvertible, Sendable {
    let text: String
    let words: String
    /// `nobody` where the words must mean no person of the text.
    let person: String
    var testDescription: String { "\(words) → \(person): \(text)" }

    static func rows(_ file: String) -> [ReferenceCase] {
        CaseRows.rows(file, columns: 3).map {
            ReferenceCase(text: $0[0].replacing(" ¶ ", with: "\n\n"), words: $0[1], person: $0[2])
        }
    }

    func meant() throws -> String { try ReadPeople(text).person(meantBy: words)?.name ?? "nobody" }
}

@Suite struct ReferenceTests {
    private static let cases = ReferenceCase.rows("references.tsv")
    private static let gaps = ReferenceCase.rows("known_gaps.tsv")

    @Test func `the rows are found`() {
        #expect(Self.cases.filter { $0.person != "nobody" }.count >= 20)
        #expect(Self.cases.filter { $0.person == "nobody" }.count >= 10)
    }

    @Test(arguments: cases)
    func `words mean a person`(_ example: ReferenceCase) throws {
        #expect(try example.meant() == example.person)
    }

    /// When one of these starts to work it belongs among the cases.
    @Test(arguments: gaps)
    func `a known gap is still one`(_ example: ReferenceCase) {
        withKnownIssue { try #expect(example.meant() == example.person) }
    }
}
