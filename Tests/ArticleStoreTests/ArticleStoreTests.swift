import ArticleStore
import FoundationEssentials
import Model
import Testing

private func reading(_ id: String, title: String? = nil, _ text: String) -> ArticleReading {
    ArticleReading(article: CleanArticle(id: id, metadata: ArticleMetadata(title: title), text: text))
}

@Suite struct ArticleStoreTests {
    let store: ArticleStore

    init() throws {
        store = try ArticleStore(path: nil)
        try store.store([
            reading("b", title: "A minister in Arcadia", "The minister went to Arcadia on Monday."),
            reading("a", "Élodie Durand received the delegation in São Paulo."),
            reading("c", "Nothing of note happened; Arcadia was named once among much else that was said."),
        ])
    }

    @Test(arguments: [
        ("arcadia", ["b", "c"]), ("ELODIE", ["a"]), ("sao paulo", ["a"]), ("\"went to\"", ["b"]),
        ("deleg*", ["a"]),
        ("arcadia NOT minister", ["c"]), ("title:minister", ["b"]), ("élodie OR note", ["a", "c"]),
    ])
    func `a query finds articles`(query: String, expected: [String]) throws {
        #expect(try store.search(query, limit: 10).sorted() == expected)
    }

    @Test(arguments: ["ruritania", "\"to went\"", "arcadia AND paulo", "eg*"])
    func `a query finds nothing`(query: String) throws {
        #expect(try store.search(query, limit: 10) == [])
    }

    @Test(arguments: ["\"open", "AND", "a AND", "(a", "a:b", "*", "a ^", "^"])
    func `a malformed query says so`(query: String) {
        do throws(ArticleStoreError) {
            _ = try store.search(query, limit: 10)
            Issue.record("no error")
        } catch {
            guard case .malformedQuery(query, _) = error else {
                Issue.record(error)
                return
            }
        }
    }

    @Test func `the better match comes first, and the limit holds`() throws {
        #expect(try store.search("arcadia", limit: 10) == ["b", "c"])
        #expect(try store.search("arcadia", limit: 1) == ["b"])
    }

    @Test func `an article of a known id takes the place of the old one`() throws {
        try store.store([reading("b", "Something about Ruritania.")])
        #expect(try store.count() == 3)
        #expect(try store.search("ruritania", limit: 10) == ["b"])
        #expect(try store.search("arcadia", limit: 10) == ["c"])
    }

    @Test func `a file keeps the articles`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "dragoman-\(UUID()).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try ArticleStore(path: path).store([reading("a", "Arcadia")])
        #expect(try ArticleStore(path: path).search("arcadia", limit: 1) == ["a"])
    }

    @Test func `a file in no folder is an error`() {
        #expect(throws: ArticleStoreError.self) { try ArticleStore(path: "/nowhere/at/all.sqlite") }
    }
}
