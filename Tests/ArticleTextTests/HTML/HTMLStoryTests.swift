import ArticleText
import Dictionaries
import Markup
import Model
import TestSupport
import Testing

/// A page in short, with what must stay in its text and what must not.
struct HTMLSnippet: Sendable, CustomTestStringConvertible {
    let fact: String
    let html: String
    let kept: [String]
    let dropped: [String]

    var testDescription: String { fact }

    static let all: [HTMLSnippet] = {
        let file = CaseFiles.folder("Cases/snippets.txt")
        return CaseFiles.text(file).split(separator: "## ").map { HTMLSnippet(String($0)) }
    }()

    private init(_ block: String) {
        let lines = block.split(separator: "\n").map(String.init)
        fact = lines.first ?? ""
        html = lines.dropFirst().first.map { Self.filled($0) } ?? ""
        kept = lines.filter { $0.hasPrefix("+ ") }.map { Self.filled(String($0.dropFirst(2))) }
        dropped = lines.filter { $0.hasPrefix("- ") }.map { Self.filled(String($0.dropFirst(2))) }
    }

    private static func filled(_ text: String) -> String {
        text.split(separator: "BODY", omittingEmptySubsequences: false).joined(separator: body)
            .split(separator: "MORE", omittingEmptySubsequences: false).joined(separator: more)
    }

    private static let body =
        "The minister of water, Ana Lorin, arrived in Dara on Tuesday, where she met the mayor and looked at"
        + " the new pipeline, which brings water to forty villages in the north of the province."
    private static let more =
        "She said that the work had taken three years, that it had cost less than planned, and that a second"
        + " pipeline would be begun in spring, if parliament agrees to the budget in its next session."
}

@Suite struct HTMLStoryTests {
    @Test(arguments: HTMLSnippet.all)
    func `the story stays and the rest goes`(snippet: HTMLSnippet) throws {
        let raw = RawArticle(id: "a", body: .html(snippet.html))
        let article = try CleaningFiles.cleaner().cleanArticle(raw)
        for text in snippet.kept { #expect(article.text.contains(text)) }
        for text in snippet.dropped { #expect(!article.text.contains(text)) }
    }

    @Test func `as many must stay as must go`() {
        let kept = HTMLSnippet.all.flatMap(\.kept).count
        #expect(kept == HTMLSnippet.all.flatMap(\.dropped).count)
        #expect(kept > 10)
    }

    @Test func `every line that goes names its rule`() throws {
        for snippet in HTMLSnippet.all {
            let raw = RawArticle(id: "a", body: .html(snippet.html))
            let removed = try CleaningFiles.cleaner().cleaning(of: raw).removed
            #expect(removed.allSatisfy { !$0.rule.isEmpty })
        }
    }

    @Test func `text starts with the headline and captions stand apart`() throws {
        let page = HTMLSnippet.all.first { $0.fact.hasPrefix("A caption") }
        let raw = RawArticle(id: "a", body: .html(page?.html ?? ""))
        let article = try CleaningFiles.cleaner().cleanArticle(raw)
        #expect(article.title == "Minister visits Dara")
        #expect(article.headline == TextRange(start: 0, end: 20))
        #expect(article.captions == ["The minister at the pipeline in Dara"])
    }

    @Test func `a page cut at any byte is read`() throws {
        let cleaner = try CleaningFiles.cleaner()
        let page = Array((HTMLSnippet.all.first?.html ?? "").utf8)
        for end in page.indices {
            let html = String(decoding: page[..<end], as: UTF8.self)
            let article = cleaner.cleanArticle(RawArticle(id: "a", body: .html(html)))
            #expect(article.text.utf8.count <= page.count)
        }
    }
}
