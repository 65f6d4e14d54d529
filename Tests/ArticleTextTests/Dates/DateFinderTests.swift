import Dictionaries
import Model
import TestSupport
import Testing

@testable import ArticleText

@Suite struct DateFinderTests {
    @Test func `the rows are found`() {
        #expect(DateCase.all.filter { !$0.dates.isEmpty }.count >= 120)
        #expect(DateCase.all.filter(\.dates.isEmpty).count >= 100)
    }

    @Test(arguments: DateCase.all)
    func `a line's dates are read`(_ example: DateCase) throws {
        let dates = try DateFiles.finder().dates(in: example.line)
        #expect(dates.map(Self.written).joined(separator: " ") == example.dates)
    }

    @Test(arguments: DateCase.all)
    func `the bytes of a slice are read as the line itself`(_ example: DateCase) throws {
        let finder = try DateFiles.finder()
        let bytes = Array(("11 " + example.line).utf8)
        #expect(finder.dates(in: bytes[3...]) == finder.dates(in: example.line))
    }

    private static func written(_ date: PrintedDate) -> String {
        let time = date.time.map { "T\($0)" } ?? ""
        switch date.reading {
        case .day(let day): return "\(day)\(time)"
        case .either(let dayFirst, let monthFirst): return "\(dayFirst)\(time)|\(monthFirst)\(time)"
        case .yearless(let month, let day):
            return "--" + (PartialDate(year: 2000, month: month, day: day)?.description.dropFirst(5) ?? "")
                + time
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
        let finder = try DateFiles.finder()
        let dates = finder.dates(in: line)
        let order = DateOrder(dates: dates + finder.dates(in: beside), custom: custom)
        return try order.settled(#require(dates.first))?.description
    }
}
