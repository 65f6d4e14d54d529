import Markup
import Testing

@Suite struct MarkupTreeTests {
    /// A tree in one line: `p(One b(two))`.
    private func outline(_ html: String, limits: MarkupLimits = MarkupLimits()) -> String {
        let tree = markupTree(ofHTML: html, limits: limits)
        return tree.children(of: 0).map { outline($0, of: tree) }.joined(separator: " ")
    }

    private func outline(_ node: Int, of tree: MarkupTree) -> String {
        if tree.nodes[node].tag == .text {
            return String(decoding: tree.bytes(ofText: node), as: UTF8.self)
        }
        let inner = tree.children(of: node).map { outline($0, of: tree) }.joined(separator: " ")
        return "\(tree.nodes[node].tag)" + (inner.isEmpty ? "" : "(\(inner))")
    }

    @Test(arguments: [
        ("<p>One<p>Two", "html(body(p(One) p(Two)))"),
        ("<ul><li>a<li>b</ul>", "html(body(ul(li(a) li(b))))"),
        ("<div>a<br/>b</div>", "html(body(div(a br b)))"),
        ("<p>a<figure>b</figure>c", "html(body(p(a) figure(b) c))"),
        ("<body>a</body></html>b", "html(body(a)) html(p(b))"),
        ("<div>&eacute;&#233;&#xE9;&amp;&nbsp;</div>", "html(body(div(ééé&\u{A0})))"),
        ("<div>a<!-- b -->c</div>", "html(body(div(ac)))"),
        ("<div><script>var a = '</b>x'</script>c</div>", "html(body(div(script c)))"),
        ("<div><style>p { }</style>c</div>", "html(body(div(style c)))"),
        ("<div><script src='a' />b<p>c</p><script>d</script></div>", "html(body(div(script b p(c) script)))"),
        ("<div><SCRIPT>var a = '<p>' </SCRIPT ><p>b</p></div>", "html(body(div(script p(b))))"),
        ("<div>a<script>b", "html(body(div(a script)))"),
        ("<div><template>a</template><noscript>b</noscript>", "html(body(div(template(a) noscript(b))))"),
        ("<div><news-card>a</news-card></div>", "html(body(div(other(a))))"),
        ("<div a b c>x", "html(body(div(x)))"),
        ("", ""),
    ])
    func `a page's mark-up becomes a tree`(html: String, expected: String) {
        #expect(outline(html) == expected)
    }

    @Test func `a script of linked data keeps its text`() {
        let tree = markupTree(ofHTML: #"<script type="application/ld+json">{"a": "<b>"}</script>"#)
        let script = tree.elements(.script).first ?? 0
        #expect(tree.rawText(of: script) == Array(#"{"a": "<b>"}"#.utf8))
    }

    @Test func `attributes are found by name, their references resolved`() {
        let tree = markupTree(ofHTML: #"<div CLASS="a&amp;b" onclick=c data-testid='d'>x</div>"#)
        let div = tree.elements(.div).first ?? 0
        #expect(tree.text(of: .class, of: div) == "a&b")
        #expect(tree.text(of: .dataTestID, of: div) == "d")
        #expect(tree.text(of: .href, of: div) == nil)
        #expect(tree.nodes[div].attributes.count == 2)
    }

    @Test func `the text of an element is one line, with blanks between blocks only`() {
        let tree = markupTree(ofHTML: "<div><p>A\n <b>b</b>c</p><p>d<br>e</p><script>f</script></div>")
        let div = tree.elements(.div).first ?? 0
        #expect(tree.lineText(of: div) == "A bc d e")
    }

    @Test func `a page cut at any byte gives a whole tree`() {
        let page = Array(
            "<html><head><title>A&amp;é</title></head><body><p class='x y'>é<b>c</b><!--d--></p>".utf8)
        for end in 0...page.count {
            let tree = markupTree(ofHTML: Array(page[..<end]))
            #expect(isWhole(tree))
        }
    }

    private func isWhole(_ tree: MarkupTree) -> Bool {
        tree.nodes.indices.allSatisfy { index in
            let node = tree.nodes[index]
            return Int(node.parent) <= index && Int(node.end) > index && Int(node.end) <= tree.nodes.count
                && node.end <= tree.nodes[Int(node.parent)].end
        }
    }

    @Test(arguments: [
        String(repeating: "<div>", count: 100_000), String(repeating: "<table>", count: 100_000),
        String(repeating: "<b><i><p>", count: 20_000), "<p>" + String(repeating: "&amp;", count: 100_000),
        "<a " + (0..<100_000).map { "a\($0)=1" }.joined(separator: " ") + ">x",
        String(repeating: "<!--", count: 100_000), String(repeating: "<", count: 100_000),
        String(repeating: "</p>", count: 100_000), "<p>a\u{0}b\u{1}c",
        "<a href=\"" + String(repeating: "x", count: 100_000),
    ])
    func `a bomb gives a whole tree`(html: String) {
        #expect(isWhole(markupTree(ofHTML: html)))
    }

    @Test func `what is too much is left out and said`() {
        var limits = MarkupLimits()
        limits.depth = 4
        #expect(outline("<div><div><div>a", limits: limits) == "html(body(div(div(a))))")
        #expect(markupTree(ofHTML: "<div><div><div>a", limits: limits).cuts == [.depth])
        limits.elements = 5
        #expect(markupTree(ofHTML: "<p>a<p>b<p>c", limits: limits).cuts == [.elements])
        #expect(markupTree(ofHTML: "<p>a", limits: MarkupLimits()).cuts == [])
    }
}
