import ArticleText
import Model
import TestSupport
import Testing

/// A page of the folder `Cases/live`; its first line says in a comment which entries it has: day, time and title.
struct LiveBlogCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let entries: [String]
    let page: String

    private init(name: String, text: String) {
        let line = text.prefix { $0 != "\n" }
        let words = line.dropFirst("<!-- ".count).dropLast(" -->".count)
        testDescription = name
        entries = words == "none" ? [] : words.split(separator: "|").map { Self.trimmed($0) }
        page = String(text.dropFirst(line.count + 1))
    }

    private static func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    static let all: [LiveBlogCase] = {
        let folder = CaseFiles.folder("Cases/live/")
        return CaseFiles.names(in: folder, ending: ".html").map {
            LiveBlogCase(name: $0, text: CaseFiles.text(folder + $0 + ".html"))
        }
    }()

    func article() throws -> CleanArticle {
        try CleaningFiles.cleaner().cleanArticle(RawArticle(id: "a", body: .html(page)))
    }
}

@Suite struct LiveBlogTests {
    @Test func `the cases are found, with entries and without`() {
        #expect(LiveBlogCase.all.count { $0.entries.isEmpty } >= 4)
        #expect(LiveBlogCase.all.count { !$0.entries.isEmpty } >= 4)
    }

    @Test(arguments: LiveBlogCase.all)
    func `a page has the entries that it tells`(_ example: LiveBlogCase) throws {
        let found = try example.article().entries.map { entry in
            let day = entry.published.map(\.description) ?? "-"
            return "\(day) \(entry.time.map(\.description) ?? "-") \(entry.title ?? "-")"
        }
        #expect(found == example.entries)
    }

    @Test(arguments: LiveBlogCase.all)
    func `an entry begins and ends with a paragraph of the text`(_ example: LiveBlogCase) throws {
        let article = try example.article()
        let bytes = Array(article.text.utf8)
        var last = 0
        for entry in article.entries {
            #expect(entry.range.start >= last)
            #expect(bytes[..<entry.range.start].suffix(2) == [0x0A, 0x0A])
            #expect(entry.range.end == bytes.count || bytes[entry.range.end...].starts(with: [0x0A, 0x0A]))
            if let title = entry.title { #expect(bytes[entry.range.start...].starts(with: title.utf8)) }
            last = entry.range.end
        }
    }

    @Test(arguments: LiveBlogCase.all.filter { !$0.entries.isEmpty })
    func `a time alone is no paragraph of a live blog`(_ example: LiveBlogCase) throws {
        let paragraphs = try example.article().text.split(separator: "\n\n")
        #expect(!paragraphs.contains { $0.allSatisfy { $0.isNumber || $0 == ":" } })
    }
}
