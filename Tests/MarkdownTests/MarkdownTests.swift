import Markdown
import Testing

@Suite struct MarkdownTests {
    private func html(_ text: String) -> String? {
        Markdown.html(ofMarkdown: Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("# Talks in Baghdad", "<h1>Talks in Baghdad</h1>\n"),
        ("#Talks", "<h1>Talks</h1>\n"),
        ("One line\nand the next.", "<p>One line\nand the next.</p>\n"),
        (
            "The [minister](https://example.org/m) *left*.",
            "<p>The <a href=\"https://example.org/m\">minister</a> <em>left</em>.</p>\n"
        ),
        ("    The text was indented.", "<p>The text was indented.</p>\n"),
        ("<p>A <b>bold</b> line</p>", "<p>A <b>bold</b> line</p>\n"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
        ("ministère – سفر", "<p>ministère – سفر</p>\n"),
        ("\u{FEFF}# Title", "<h1>Title</h1>\n"),
        ("", ""),
    ])
    func `Markdown becomes the mark-up that CommonMark asks for`(text: String, expected: String) {
        #expect(html(text) == expected)
    }

    @Test func `a table has its cells`() {
        let table = html("| Day | Place |\n|---|---|\n| Monday | Basra |")
        #expect(table?.contains("<td>Basra</td>") == true)
        #expect(table?.contains("<th>Day</th>") == true)
    }

    @Test func `a table that would grow a thousand times over stays text`() throws {
        let cells = String(repeating: "|a", count: 5_000) + "|\n"
        let rule = String(repeating: "|-", count: 5_000) + "|\n"
        let text = cells + rule + String(repeating: "x\n", count: 5_000)
        let result = try #require(html(text))
        #expect(result.utf8.count < 10 * text.utf8.count)
        #expect(!result.contains("<table>"))
    }

    @Test(arguments: [">", "[", "*", "`", "- ", "<", "![", "&", "\\", "_a", "|"])
    func `a sign a hundred thousand times over ends, and keeps within bounds`(sign: String) throws {
        let text = String(repeating: sign, count: 100_000)
        let result = try #require(html(text))
        #expect(result.utf8.count < 60 * text.utf8.count)
    }

    @Test func `a page cut anywhere is still read`() {
        let page = Array(
            "# Ziel\n\n> „Wir *kamen*“\n\n| a | b |\n|---|---|\n| 1 | [x](y) |\n\n```\ncode\n```\n".utf8)
        for end in 0...page.count {
            #expect(Markdown.html(ofMarkdown: Array(page[..<end])) != nil)
        }
    }
}
