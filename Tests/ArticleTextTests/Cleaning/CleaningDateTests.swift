import Dictionaries
import Model
import TestSupport
import Testing

@testable import ArticleText

/// A row of `dates.tsv`: a line as a page prints it, and its dates in our notation.
struct DateCase: CustomTestStringConvertible, Sendable {
    let line: String
    /// Parted by blanks; `d/m` both readings as `day-first|month-first`, `--MM-DD` without a year; empty for none.
    let dates: String
    var testDescription: String { line }

    static let all = CaseRows.rows("dates.tsv", columns: 2, in: "").map {
        DateCase(line: $0[0], dates: $0[1])
    }
}

@Suite struct CleaningDateTests {
    @Test func `the rows are found`() {
        #expect(DateCase.all.filter { !$0.dates.isEmpty }.count >= 20)
        #expect(DateCase.all.filter(\.dates.isEmpty).count >= 15)
    }

    @Test(arguments: DateCase.all)
    func `a line's dates are read`(_ example: DateCase) throws {
        let dates = DateFinder(calendar: try CleaningFiles.calendar()).dates(in: example.line)
        #expect(dates.map(Self.written).joined(separator: " ") == example.dates)
    }

    private static func written(_ date: PrintedDate) -> String {
        switch date.reading {
        case .day(let day): return day.description
        case .either(let dayFirst, let monthFirst): return "\(dayFirst)|\(monthFirst)"
        case .yearless(let month, let day):
            return "--" + (PartialDate(year: 2000, month: month, day: day)?.description.dropFirst(5) ?? "")
        }
    }

    @Test func `without evidence the day stands first`() throws {
        #expect(try settled("04/03/2021") == "2021-03-04")
    }

    @Test func `an American outlet writes the month first`() throws {
        #expect(try settled("04/03/2021", custom: .monthFirst) == "2021-04-03")
    }

    @Test func `a weekday is stronger than an outlet's custom`() throws {
        #expect(try settled("Thursday 04/03/2021", custom: .monthFirst) == "2021-03-04")
    }

    @Test func `a date in words nearby is stronger than an outlet's custom`() throws {
        #expect(
            try settled("04/03/2021", beside: "on Wednesday, 3 March, he", custom: .monthFirst)
                == "2021-03-04")
        #expect(try settled("04/03/2021", beside: "on April 1 he", custom: nil) == "2021-04-03")
    }

    private func settled(
        _ line: String, beside: String = "", custom: Outlets.DateOrder? = nil
    ) throws -> String? {
        let finder = DateFinder(calendar: try CleaningFiles.calendar())
        let dates = finder.dates(in: line)
        let order = DateOrder(dates: dates + finder.dates(in: beside), custom: custom)
        return try order.settled(#require(dates.first))?.description
    }
}
