import Mentions
import Model
import TestSupport
import Testing

/// A row of `dates.tsv`: words of an article, and the date that they mean when it was published on a given day.
struct DateCase: CustomTestStringConvertible, Sendable {
    let words: String
    let published: String
    let tense: String
    /// EDTF; `start/end` for a span, `-` where no date can be worked out, `none` where there is no date at all.
    let value: String
    var testDescription: String { "\(words) (\(published), \(tense))" }

    static func rows(_ file: String) -> [DateCase] {
        CaseRows.rows(file, columns: 4)
            .map { DateCase(words: $0[0], published: $0[1], tense: $0[2], value: $0[3]) }
    }

    func meaning() throws -> String {
        guard let expression = try ReadSentence(words).date else { return "none" }
        let resolution = DateResolution(published: PartialDate(published))
        guard let dates = resolution.dates(of: expression, direction: tense == "future" ? .future : .past)
        else {
            return "-"
        }
        return dates.start.description + (dates.end.map { "/\($0)" } ?? "")
    }
}

@Suite struct DateTests {
    private static let cases = DateCase.rows("dates.tsv")
    private static let gaps = DateCase.rows("dates_known_gaps.tsv")

    @Test func `the rows are found`() {
        #expect(Self.cases.filter { $0.value != "none" }.count >= 60)
        #expect(Self.cases.filter { $0.value == "none" }.count >= 20)
    }

    @Test(arguments: cases)
    func `words mean a date`(_ example: DateCase) throws {
        #expect(try example.meaning() == example.value)
    }

    /// When one of these starts to work it belongs among the cases.
    @Test(arguments: gaps)
    func `a known gap is still one`(_ example: DateCase) {
        withKnownIssue { try #expect(example.meaning() == example.value) }
    }

    @Test(arguments: cases.filter { $0.value != "none" })
    func `without a publication day only a stated date has a value`(_ example: DateCase) throws {
        let expression = try #require(try ReadSentence(example.words).date)
        let dates = DateResolution(published: nil).dates(of: expression, direction: .past)
        #expect((dates != nil) == expression.isStated)
    }
}
