import TestDictionaries
import TestSupport
import Testing

@testable import ArticleText

/// A row of `datelines.tsv`: a dateline as printed, its place and its agency.
struct DatelineCase: CustomTestStringConvertible, Sendable {
    let dateline: String
    let place: String?
    let agency: String?
    var testDescription: String { dateline }

    static let all = CaseRows.rows("datelines.tsv", columns: 3, in: "").map { row in
        DatelineCase(
            dateline: row[0], place: row[1].isEmpty ? nil : row[1], agency: row[2].isEmpty ? nil : row[2])
    }
}

@Suite struct DatelinePartsTests {
    @Test func `the rows are found, with and without an agency`() {
        #expect(DatelineCase.all.count >= 30)
        #expect(DatelineCase.all.count { $0.agency == nil } >= 10)
    }

    @Test(arguments: DatelineCase.all)
    func `a dateline tells its place and its agency`(_ example: DatelineCase) throws {
        let parts = try CleaningFiles.cleaner().datelineParts.parts(of: example.dateline)
        #expect(parts == DatelineParts(place: example.place, agency: example.agency))
    }
}
