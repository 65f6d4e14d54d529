import Bytes
import Testing

@testable import ArticleText

@Suite struct JSONRepairTests {
    @Test(arguments: [
        ("{\"a\": \"b\nc\"}", "b c"), ("{\"a\": \"b\",}", "b"), ("<!-- {\"a\": \"b\"} -->", "b"),
        ("//<![CDATA[\n{\"a\": \"b\"}\n//]]>", "b"), ("/* <![CDATA[ */ {\"a\": \"b\"} /* ]]> */", "b"),
        ("{\"a\": \"b\"};", "b"), ("{/* x */\"a\": \"b\"}", "b"), ("{\"a\": \"it\\'s\"}", "it's"),
        ("{\"a\": \"b\\ud83d\"}", "b"), ("{\"a\": \"\\ud83d\\ude00\"}", "😀"),
        ("{\"a\": \"b // c\"}", "b // c"),
        ("{\"a\": \"b, }\"}", "b, }"), ("{\"a\": \"b\", \"c\": [1, 2, ]}", "b"), ("{\"a\": \"b\tc\"}", "b c"),
    ])
    func `what content systems break is mended`(text: String, value: String) throws {
        let node = try readJSON(JSONRepair.mended(Array(text.utf8)))
        #expect(node["a"]?.string == value)
    }

    @Test(arguments: [
        "", "{", "{\"a\": \"b", "no JSON", "]]>", "[", "{\"a\": }", "\\", "{\"a\": \"\\u", "/*",
    ])
    func `what can't be mended stays broken`(text: String) {
        #expect((try? readJSON(JSONRepair.mended(Array(text.utf8)))) == nil)
    }

    @Test func `a good text stays as it is, and any cut of one is no trap`() {
        let text = Array("{\"a\": [1, {\"b\": \"c\\n\\u00e9\"}], \"d\": null}".utf8)
        #expect(JSONRepair.mended(text) == text)
        for end in text.indices { _ = JSONRepair.mended(Array(text[..<end])) }
    }
}
