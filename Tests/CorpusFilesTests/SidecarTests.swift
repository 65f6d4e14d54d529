import CorpusFiles
import Model
import TestSupport
import Testing

@Suite struct SidecarTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func corpus(sidecar: String) throws -> Corpus {
        try folder.write("a.txt", "text")
        try folder.write("a.json", sidecar)
        return Corpus(paths: [folder.path])
    }

    @Test func `a sidecar gives metadata`() throws {
        let sidecar = #"""
            {"title": "T", "published": "2024-09-11T10:00:00Z", "outlet": "O", "author": null, "url": "https://a.example",
             "language": "en", "scraper": {"version": 3}}
            """#
        let corpus = try corpus(sidecar: sidecar)
        let expected = ArticleMetadata(
            title: "T", published: PartialDate("2024-09-11"),
            publishedTime: TimeOfDay(hour: 10, minute: 0, second: 0, offsetMinutes: 0),
            publishedFrom: .sidecar, outlet: "O",
            url: "https://a.example", language: "en")
        #expect(corpus.articles.map(\.metadata) == [expected])
        #expect(corpus.problems.isEmpty)
        #expect(corpus.passedOver.isEmpty)
    }

    @Test func `a named file finds its sidecar too`() throws {
        _ = try corpus(sidecar: #"{"title": "T"}"#)
        #expect(Corpus(paths: [folder.path + "/a.txt"]).articles.map(\.metadata.title) == ["T"])
    }

    @Test(arguments: [
        (#"{"title": 5}"#, #""title" must be a text, not a number"#),
        (#"{"published": "11 September"}"#, #""published" must be a date as 2024-09-11, not "11 September""#),
        (#"{"published": "2024-02-30"}"#, #""published" must be a date as 2024-09-11, not "2024-02-30""#),
        ("[]", "it holds an array, not an object"),
        ("{\n", "line 2: not JSON: the text ends inside a value"),
    ])
    func `a bad sidecar is a problem, and the article is kept`(sidecar: String, words: String) throws {
        let corpus = try corpus(sidecar: sidecar)
        #expect(corpus.articles.map(\.metadata) == [ArticleMetadata()])
        #expect(corpus.problems.map { folder.shortened($0) } == ["a.txt: its sidecar is not used: \(words)"])
    }

    @Test func `a sidecar without its article is one problem and no article`() throws {
        try folder.write("b.json", #"{"title": "T", "published": "2024-09-11", "author": "A"}"#)
        let corpus = Corpus(paths: [folder.path])
        #expect(corpus.articles.isEmpty)
        let words = "b.json: metadata without a text, and the article's own file is not beside it"
        #expect(corpus.problems.map { folder.shortened($0) } == [words])
    }
}
