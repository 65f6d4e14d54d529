import HTTP
import Testing

struct HTTPDateTests {
    private static let dates: [(Int, String)] = [
        (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
        (-1, "Wed, 31 Dec 1969 23:59:59 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"),
        (951_868_799, "Tue, 29 Feb 2000 23:59:59 GMT"),
        (951_868_800, "Wed, 01 Mar 2000 00:00:00 GMT"),
        (1_735_689_599, "Tue, 31 Dec 2024 23:59:59 GMT"),
        (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (-2_203_891_200, "Thu, 01 Mar 1900 00:00:00 GMT"),
    ]

    @Test(arguments: dates)
    func `a time is written and read`(_ seconds: Int, _ text: String) {
        #expect(httpDate(secondsSince1970: seconds) == text)
        #expect(secondsSince1970(httpDate: text) == seconds)
    }

    @Test func `each day of four centuries is read as it was written`() {
        for day in stride(from: -80_000, through: 80_000, by: 1) {
            let text = httpDate(secondsSince1970: day * 86_400)
            guard secondsSince1970(httpDate: text) == day * 86_400 else {
                Issue.record("\(text)")
                return
            }
        }
    }

    @Test(arguments: [
        "", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT", "Wed, 30 Feb 2000 00:00:00 GMT",
        "Sun, 06 Nov 1994 08:49:37 CET", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun, +6 Nov 1994 08:49:37 GMT", "Sun, 06 nov 1994 08:49:37 GMT",
    ])
    func `anything else is no such time`(_ text: String) {
        #expect(secondsSince1970(httpDate: text) == nil)
    }

    @Test(
        arguments: [
            ("Sun Nov  6 08:49:37 1994", 784_111_777), ("Sun Nov 06 08:49:37 1994", 784_111_777),
            ("Thu Jan  1 00:00:00 1970", 0), ("Tue Feb 29 23:59:59 2000", 951_868_799),
            ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777), ("Tuesday, 29-Feb-00 23:59:59 GMT", 951_868_799),
            // Just under fifty years ahead of November 2023, and just over.
            ("Wednesday, 01-Nov-73 00:00:00 GMT", 3_276_720_000), ("Thursday, 01-Nov-73 00:00:00 GMT", nil),
            ("Saturday, 01-Dec-73 00:00:00 GMT", 123_552_000), ("Friday, 01-Dec-73 00:00:00 GMT", nil),
        ] as [(String, Int?)])
    func `the obsolete forms are read, too`(_ text: String, _ seconds: Int?) {
        #expect(secondsSince1970(httpDate: text, now: 1_700_000_000) == seconds)
    }

    @Test(arguments: [
        "Sun Nov 6 08:49:37 1994", "Mon Nov  6 08:49:37 1994", "Sun Nov  6 08:49:37 94",
        "Sun Nov  6 08:49:37 1994 GMT", "Sun  Nov 6 08:49:37 1994", "Sun nov  6 08:49:37 1994",
        "Sun, 06-Nov-94 08:49:37 GMT", "Sunday, 6-Nov-94 08:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT",
        "Monday, 06-Nov-94 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37", "Sunday, 06 Nov 94 08:49:37 GMT",
        "Sunday 06-Nov-94 08:49:37 GMT", "Sunday, 06-Nov-+4 08:49:37 GMT",
    ])
    func `what has almost an obsolete form is no time`(_ text: String) {
        #expect(secondsSince1970(httpDate: text, now: 1_700_000_000) == nil)
    }
}
