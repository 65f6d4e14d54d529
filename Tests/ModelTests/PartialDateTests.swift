import Model
import TestSupport
import Testing

/// A row of `partial_dates.tsv`.
struct PartialDateCase: CustomTestStringConvertible, Sendable {
    let text: String
    let earliest: String
    let latest: String
    var testDescription: String { text }
    var isDate: Bool { earliest != "-" }

    static let all = CaseRows.rows("partial_dates.tsv", columns: 3)
        .map { PartialDateCase(text: $0[0], earliest: $0[1], latest: $0[2]) }
}

@Suite struct PartialDateTests {
    @Test func `the rows are found`() {
        #expect(PartialDateCase.all.filter(\.isDate).count >= 15)
        #expect(PartialDateCase.all.filter { !$0.isDate }.count >= 15)
    }

    @Test(arguments: PartialDateCase.all.filter(\.isDate))
    func `a date is printed as it was read, and spans its days`(_ example: PartialDateCase) throws {
        let date = try #require(PartialDate(example.text))
        #expect(date.description == example.text)
        #expect(PartialDate(date.earliest)?.description == example.earliest)
        #expect(PartialDate(date.latest)?.description == example.latest)
    }

    @Test(arguments: PartialDateCase.all.filter { !$0.isDate })
    func `what is no date of the calendar is refused`(_ example: PartialDateCase) {
        #expect(PartialDate(example.text) == nil)
    }

    @Test func `an empty text is no date`() { #expect(PartialDate("") == nil) }

    @Test func `a day needs its month`() {
        #expect(PartialDate(year: 2024, day: 3) == nil)
        #expect(PartialDate(year: 2024, month: 2, day: 30) == nil)
        #expect(PartialDate(year: 10_000) == nil)
        #expect(PartialDate(year: 2024, month: 2, day: 29)?.description == "2024-02-29")
    }

    @Test(arguments: [("2024", 0), ("2024-09", 1), ("2024-09-11", 2)])
    func `precision is that of the finest part`(text: String, precision: Int) throws {
        #expect(try #require(PartialDate(text)).precision.rawValue == precision)
    }

    @Test(arguments: [
        ("2024-09-11", PartialDate.Precision.day, "2024-09-11"), ("2024-09-11", .month, "2024-09"),
        ("2024-09-11", .year, "2024"), ("2024-09", .day, "2024-09"), ("2024-09", .year, "2024"),
        ("2024", .month, "2024"),
    ])
    func `coarsening never makes a date finer`(
        text: String, precision: PartialDate.Precision, expected: String
    ) throws {
        #expect(try #require(PartialDate(text)).coarsened(to: precision).description == expected)
    }

    @Test func `dates stand in the order of their first days, the coarser first`() {
        let order = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02", "2024-02-01", "2025"]
        let dates = order.compactMap { PartialDate($0) }
        #expect(dates.reversed().sorted().map(\.description) == order)
        #expect(dates.allSatisfy { !($0 < $0) })
    }
}
