import ArticleText
import Model
import Testing

@Suite struct CleaningTests {
    @Test func `the cases are found`() {
        #expect(CleaningCase.all.count >= 18)
    }

    @Test(arguments: CleaningCase.all)
    func `a page becomes an article`(_ example: CleaningCase) throws {
        let article = try CleaningFiles.cleaner().cleanArticle(RawArticle(id: "a", body: .page(example.page)))
        for segment in example.kept { #expect(article.text.contains(segment), "lost: \(segment)") }
        for segment in example.removed { #expect(!article.text.contains(segment), "left: \(segment)") }
        let found: [String: String?] = [
            "title": article.title, "published": article.published?.description,
            "outlet": article.metadata.outlet, "author": article.metadata.author,
            "dateline": article.dateline, "subtitle": article.metadata.subtitle,
            "tags": article.metadata.tags.isEmpty ? nil : article.metadata.tags.joined(separator: ", "),
            "entries": Self.written(article.entries),
            "captions": article.captions.isEmpty ? nil : article.captions.joined(separator: " | "),
            "place": article.datelinePlace, "agency": article.agency,
        ]
        for (key, value) in example.metadata.sorted(by: { $0.key < $1.key }) {
            let expected = value == "null" ? nil : value
            // A masthead may be in capitals where the title page is not.
            let got = key == "outlet" ? found[key]??.lowercased() : found[key] ?? nil
            #expect(got == (key == "outlet" ? expected?.lowercased() : expected), "\(key)")
        }
    }

    /// `11:40 Talks end; 09:15 -`, nil for none.
    private static func written(_ entries: [ArticleEntry]) -> String? {
        let words = entries.map { entry in
            let time = entry.time.map { "\($0)".prefix(5) } ?? "-"
            return "\(time) \(entry.title ?? "-")"
        }
        return words.isEmpty ? nil : words.joined(separator: "; ")
    }

    @Test(arguments: CleaningCase.all)
    func `entries stand in the text one after the other`(_ example: CleaningCase) throws {
        let article = try CleaningFiles.cleaner().cleanArticle(RawArticle(id: "a", body: .page(example.page)))
        #expect(article.entries.allSatisfy { $0.range.end <= article.text.utf8.count })
        for (entry, next) in zip(article.entries, article.entries.dropFirst()) {
            #expect(entry.range.end < next.range.start)
        }
    }

    @Test(arguments: CleaningCase.all)
    func `paragraphs are parted by one empty line, and the headline's range holds the title`(
        _ example: CleaningCase
    ) throws {
        let article = try CleaningFiles.cleaner().cleanArticle(RawArticle(id: "a", body: .page(example.page)))
        let paragraphs = article.text.split(separator: "\n\n", omittingEmptySubsequences: false)
        #expect(
            paragraphs.allSatisfy { !$0.isEmpty && !$0.contains("\n") && $0.first != " " && $0.last != " " })
        let headline = article.headline.map { Array(article.text.utf8)[$0.start..<$0.end] }
        #expect(headline.map { String(decoding: $0, as: UTF8.self) } == article.title)
    }

    @Test(arguments: CleaningCase.all)
    func `cleaning a page twice gives the same, and line ends and marks of order make no difference`(
        _ example: CleaningCase
    ) throws {
        let cleaner = try CleaningFiles.cleaner()
        let first = cleaner.cleanArticle(RawArticle(id: "a", body: .page(example.page)))
        #expect(cleaner.cleanArticle(RawArticle(id: "a", body: .page(example.page))) == first)
        let windows =
            "\u{FEFF}"
            + example.page.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        #expect(cleaner.cleanArticle(RawArticle(id: "a", body: .page(windows))) == first)
    }

    @Test func `a clean text is kept as it is`() throws {
        let text = "Talks end\n\nRelated News\n\nBy Anna Berg\u{A0}"
        let given = ArticleMetadata(title: "Talks end", outlet: "The Elm Gazette")
        let (article, removed) = try CleaningFiles.cleaner().cleaning(
            of: RawArticle(id: "a", body: .text(text), metadata: given))
        #expect(article.text == text)
        #expect(article.metadata == given)
        #expect(article.headline == TextRange(start: 0, end: 9))
        #expect(removed.isEmpty)
    }

    @Test func `metadata that is given is not looked for`() throws {
        let page = CleaningCase.all[0].page
        let given = ArticleMetadata(
            title: "Other", subtitle: "Sub", published: PartialDate("2001-02-03"), outlet: "X", author: "Y",
            tags: ["Z"])
        let raw = RawArticle(id: "a", body: .page(page), metadata: given)
        #expect(try CleaningFiles.cleaner().cleanArticle(raw).metadata == given)
    }

    @Test func `an empty page gives an empty article`() throws {
        for page in ["", "\n \n", "\u{FEFF}", "|", "---\n\n***"] {
            let article = try CleaningFiles.cleaner().cleanArticle(RawArticle(id: "a", body: .page(page)))
            #expect(article.text.isEmpty)
            #expect(article.metadata == ArticleMetadata())
        }
    }

    @Test func `what is taken away is told with its rule`() throws {
        let page =
            "Talks end in Strelsau\n\nBy Anna Berg\n\nThe talks between the two countries have come to an end.\n"
        let (_, removed) = try CleaningFiles.cleaner().cleaning(of: RawArticle(id: "a", body: .page(page)))
        #expect(removed == [RemovedLine(text: "By Anna Berg", rule: "byline")])
    }
}
