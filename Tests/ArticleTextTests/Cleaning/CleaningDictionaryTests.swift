import Dictionaries
import Model
import Testing

@Suite struct CleaningDictionaryTests {
    private static let header = "kind\tmatch\twords\tnote\texample\n"

    private static func complaints(_ row: String) -> [DictionaryError] {
        do throws(DictionaryErrors) {
            _ = try Furniture(table: Array((header + row).utf8))
            return []
        } catch {
            return error.errors
        }
    }

    @Test func `the dictionaries load, and each row of furniture finds its own example`() throws {
        #expect(try CleaningFiles.furniture().rows.count > 500)
        #expect(try CleaningFiles.calendar().months.values.max() == 12)
        #expect(try CleaningFiles.calendar().weekdays.values.max() == 7)
        #expect(try CleaningFiles.outlets().row(.agency, named: "REUTERS")?.country?.description == "GB")
    }

    @Test func `a good row is no complaint`() {
        #expect(Self.complaints("line\tstart\tread more:\t\tRead more: Leaders meet").isEmpty)
    }

    @Test func `an unknown kind is told with the nearest one`() {
        #expect(
            Self.complaints("lime\tstart\tread more\t\tRead more") == [
                .unknownValue(file: "furniture.tsv", line: 2, column: "kind", value: "lime", nearest: "line")
            ])
    }

    @Test func `a row that misses its own example is refused`() {
        #expect(
            Self.complaints("line\twhole\tshare\t\tShare this article") == [
                .badPattern(
                    file: "furniture.tsv", line: 2, pattern: "share", reason: "does not find its own example")
            ])
    }

    @Test func `a row without an example is refused`() {
        #expect(
            Self.complaints("line\twhole\tshare") == [
                .emptyField(file: "furniture.tsv", line: 2, column: "example")
            ])
    }

    @Test func `a month beyond twelve is refused`() {
        #expect(throws: DictionaryErrors.self) {
            try FurnitureCalendar(
                table: Array("kind\tword\tvalue\tlanguage\tnote\nmonth\tUndecember\t13\tla".utf8))
        }
    }

    @Test(arguments: [
        ("line", "Next week: the summit", true), ("line", "Next week the summit begins in Strelsau", false),
        ("tail", "Comments (3)", true), ("tail", "Comments on the treaty", false),
        ("box", "MORE FROM AFRICA", true), ("box", "Nothing more", false),
    ])
    func `furniture is found and its neighbours are not`(kind: String, line: String, isFound: Bool) throws {
        let kind = try #require(Furniture.Kind(rawValue: kind))
        #expect((try CleaningFiles.furniture().row(kind, in: line) != nil) == isFound)
    }
}
