import Model
import Testing

@Suite struct CalendarTests {
    @Test(arguments: [
        (2023, 2, 28), (2024, 2, 29), (2000, 2, 29), (1900, 2, 28), (2100, 2, 28), (2024, 4, 30),
        (2024, 6, 30),
        (2024, 9, 30), (2024, 11, 30), (2024, 1, 31), (2024, 7, 31), (2024, 8, 31), (2024, 12, 31),
    ])
    func `a month has its days`(year: Int, month: Int, days: Int) {
        #expect(PartialDate.days(inMonth: month, of: year) == days)
    }

    /// The days are known from history: the first landing on the moon, the fall of the wall …
    @Test(arguments: [
        ("1970-01-01", 4), ("1969-07-20", 7), ("1989-11-09", 4), ("2000-01-01", 6), ("2001-09-11", 2),
        ("2024-02-29", 4), ("2024-09-11", 3), ("1945-05-08", 2), ("1900-01-01", 1), ("1582-10-15", 5),
        ("9999-12-31", 5), ("0001-01-01", 1),
    ])
    func `the weekday of a known day`(text: String, weekday: Int) throws {
        #expect(try #require(PartialDate(text)).earliest.weekday == weekday)
    }

    @Test(arguments: [("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-03-01", 11_017)])
    func `days are counted from 1970`(text: String, number: Int) throws {
        #expect(try #require(PartialDate(text)).earliest == DayNumber(number))
    }

    @Test func `every day from year 1 to 9999 has its number, one after the other`() throws {
        let first = DayNumber(year: 1, month: 1, day: 1)
        let last = DayNumber(year: 9999, month: 12, day: 31)
        #expect(last.value - first.value + 1 == 3_652_059)
        for value in stride(from: first.value, through: last.value, by: 97) {
            let day = DayNumber(value)
            let civil = day.civil
            #expect(DayNumber(year: civil.year, month: civil.month, day: civil.day) == day)
            let next = day.advanced(by: 1)
            #expect(next.weekday == day.weekday % 7 + 1)
        }
    }

    @Test func `no date lies outside the years 1 to 9999`() {
        #expect(PartialDate(DayNumber(year: 1, month: 1, day: 1).advanced(by: -1)) == nil)
        #expect(PartialDate(DayNumber(year: 9999, month: 12, day: 31).advanced(by: 1)) == nil)
    }

    @Test(arguments: [
        ("2024-09-11", "2024-09-11", 0), ("2024-09-11", "2024-09-14", 3), ("2024-09-30", "2024-10", 1),
        ("2024-09-11", "2024-09", 0), ("2024-09-11", "2024", 0), ("2024-12-31", "2025", 1),
        ("2023", "2025", 366 + 1), ("2024-02-28", "2024-03-01", 2), ("2023-02-28", "2023-03-01", 1),
    ])
    func `days apart are those between the nearest days, either way`(
        left: String, right: String, days: Int
    ) throws {
        let (left, right) = (try #require(PartialDate(left)), try #require(PartialDate(right)))
        #expect(left.daysApart(from: right) == days)
        #expect(right.daysApart(from: left) == days)
    }

    @Test(arguments: [
        ("2024", "2024-09-11", true), ("2024-09", "2024-09-11", true), ("2024-09-11", "2024-09-11", true),
        ("2024", "2024-12", true), ("2024-09-11", "2024-09", false), ("2024-09", "2024-10-01", false),
        ("2024", "2025-01-01", false), ("2024-09", "2024", false),
    ])
    func `a date covers what lies within it`(left: String, right: String, covers: Bool) throws {
        #expect(try #require(PartialDate(left)).covers(try #require(PartialDate(right))) == covers)
    }
}
