import Model
import Testing

@Suite struct OtherCalendarTests {
    @Test(arguments: [
        (1403, 6, 21, "2024-09-11"), (1403, 1, 1, "2024-03-20"), (1403, 12, 30, "2025-03-20"),
        (1404, 1, 1, "2025-03-21"), (1399, 12, 30, "2021-03-20"), (1408, 12, 30, "2030-03-20"),
        (1357, 11, 22, "1979-02-11"), (1367, 3, 5, "1988-05-26"), (1300, 1, 1, "1921-03-21"),
    ])
    func `a Persian day has its Gregorian one`(year: Int, month: Int, day: Int, expected: String) {
        #expect(PartialDate(persianYear: year, month: month, day: day)?.description == expected)
    }

    @Test(arguments: [
        (1404, 12, 30), (1403, 13, 1), (1403, 0, 1), (1403, 7, 31), (1403, 6, 32), (1403, 6, 0), (1177, 1, 1),
        (1502, 1, 1),
    ])
    func `a day that the Persian calendar does not have is none`(year: Int, month: Int, day: Int) {
        #expect(PartialDate(persianYear: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        (1446, 3, 8, "2024-09-11"), (1445, 9, 1, "2024-03-11"), (1444, 10, 1, "2023-04-21"),
        (1446, 12, 10, "2025-06-06"), (1439, 6, 24, "2018-03-12"), (1400, 1, 1, "1979-11-21"),
        (1447, 1, 1, "2025-06-26"),
    ])
    func `a day of Umm al-Qura has its Gregorian one`(year: Int, month: Int, day: Int, expected: String) {
        #expect(PartialDate(hijriYear: year, month: month, day: day)?.description == expected)
    }

    @Test(arguments: [(1446, 1, 31), (1446, 13, 1), (1446, 0, 1), (1446, 1, 0), (1399, 1, 1), (1501, 1, 1)])
    func `a day that Umm al-Qura does not have is none`(year: Int, month: Int, day: Int) {
        #expect(PartialDate(hijriYear: year, month: month, day: day) == nil)
    }

    @Test func `the days of both calendars follow one another without a gap`() throws {
        var persian: [Int] = []
        for year in 1300...1450 {
            for month in 1...12 {
                persian += (1...31).compactMap {
                    PartialDate(persianYear: year, month: month, day: $0)?.earliest.value
                }
            }
        }
        #expect(zip(persian, persian.dropFirst()).allSatisfy { $0 + 1 == $1 })
        var hijri: [Int] = []
        for year in 1400...1500 {
            for month in 1...12 {
                hijri += (1...30).compactMap {
                    PartialDate(hijriYear: year, month: month, day: $0)?.earliest.value
                }
            }
        }
        #expect(zip(hijri, hijri.dropFirst()).allSatisfy { $0 + 1 == $1 })
        #expect(hijri.count == 35_791)
    }
}
