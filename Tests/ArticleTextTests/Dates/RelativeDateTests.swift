import Model
import Testing

@testable import ArticleText

@Suite struct RelativeDateTests {
    @Test(arguments: [
        ("2 hours ago", "2024-09-11"), ("23 hours ago", "2024-09-10"), ("3 days ago", "2024-09-08"),
        ("Yesterday", "2024-09-10"), ("Today, 13:54", "2024-09-11"), ("il y a 2 jours", "2024-09-09"),
        ("vor 2 Tagen", "2024-09-09"), ("a week ago", "2024-09-04"), ("5 minutes ago", "2024-09-11"),
        ("вчера", "2024-09-10"), ("2 gün önce", "2024-09-09"), ("hace 2 días", "2024-09-09"),
    ])
    func `a stretch of time before the page was fetched is a day`(line: String, date: String) throws {
        #expect(try Self.date(line) == date)
    }

    @Test(arguments: [
        "5 min read", "2 hours", "11 September 2024", "Talks end", "", "long ago",
        "He said yesterday that the talks would go on",
    ])
    func `other lines tell no day`(line: String) throws {
        #expect(try Self.date(line) == nil)
    }

    private static func date(_ line: String) throws -> String? {
        let retrieved = try #require(PartialDate("2024-09-11"))
        return RelativeDate(calendar: try DateFiles.finder().calendar).date(in: line, retrieved: retrieved)?
            .description
    }
}
