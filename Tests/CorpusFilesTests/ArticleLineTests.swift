import CorpusFiles
import Model
import Testing

private func complaint(_ line: String) -> String? {
    do throws(ArticleLineError) {
        _ = try article(fromLine: Array(line.utf8), number: 7)
        return nil
    } catch {
        #expect(error.line == 7)
        return error.reason.description
    }
}

@Suite struct ArticleLineTests {
    @Test func `text is kept, a page is to be cleaned`() throws {
        let text = try article(fromLine: Array(#"{"id": "1", "text": "a"}"#.utf8), number: 1)
        #expect(text == RawArticle(id: "1", body: .text("a")))
        let line = #"{"published": "2024-09", "page": "b", "html": null, "id": "2", "tags": []}"#
        let page = try article(fromLine: Array(line.utf8), number: 1)
        let metadata = ArticleMetadata(published: PartialDate("2024-09"), publishedFrom: .given)
        #expect(page == RawArticle(id: "2", body: .page("b"), metadata: metadata))
    }

    @Test(arguments: [
        (#"{"text": "a"}"#, #""id" is missing"#),
        (#"{"id": "", "text": "a"}"#, #""id" must be a text, not an empty text"#),
        (#"{"id": 1, "text": "a"}"#, #""id" must be a text, not a number"#),
        (#"{"id": "1"}"#, #"one of "text", "page" and "html" must be there"#),
        (
            #"{"id": "1", "text": "a", "page": "b"}"#,
            #"only one of "text", "page" and "html" may be there, not "text" and "page""#
        ),
        (#"{"id": "1", "text": ["a"]}"#, #""text" must be a text, not an array"#),
        (#"{"id": "1", "text": "a", "title": {}}"#, #""title" must be a text, not an object"#),
        (#""a""#, "the line holds a string, not an object"),
        ("{", "not JSON: the text ends inside a value (byte 1 of the line)"),
        ("", "not JSON: the text ends inside a value (byte 0 of the line)"),
    ])
    func `a line that holds no article says why`(line: String, words: String) {
        #expect(complaint(line) == words)
    }
}
