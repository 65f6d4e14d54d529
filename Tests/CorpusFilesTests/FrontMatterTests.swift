import Bytes
import Testing

@testable import CorpusFiles

@Suite struct FrontMatterTests {
    private func read(_ text: String) -> (members: [String: String], body: String) {
        let bytes = Array(text.utf8)
        let front = FrontMatter(of: bytes)
        let pairs = front.members.map { member in
            let items = member.node.elements?.map { $0.string ?? "null" }.joined(separator: " + ")
            return (member.name, items ?? member.node.string ?? "null")
        }
        let members = Dictionary(pairs) { first, _ in first }
        return (members, String(decoding: bytes[front.end...], as: UTF8.self))
    }

    @Test func `YAML between fences is metadata, and what follows is the page`() {
        let (members, body) = read(
            """
            ---
            title: "Minister in Basra: \\"a start\\""
            date: 2024-09-11T13:54:00+03:00 
            author: 'Sinan O''Hara'
            tags: [iraq, "foreign policy"]
            source: https://example.org/a?b=c:d
            # a remark
            authors:
              - Layla Hasan
              - Omar Aziz
            nested:
              deep: value
            empty: null
            ---
            # Minister in Basra
            """)
        #expect(
            members == [
                "title": "Minister in Basra: \"a start\"", "date": "2024-09-11T13:54:00+03:00",
                "author": "Sinan O'Hara", "tags": "iraq + foreign policy",
                "source": "https://example.org/a?b=c:d", "authors": "Layla Hasan + Omar Aziz", "nested": "",
                "empty": "null",
            ])
        #expect(body == "# Minister in Basra")
    }

    @Test func `TOML and Windows line ends are read alike`() {
        let (members, body) = read("+++\r\ntitle = \"Talks\"\r\ndate = 2024-09-11\r\n+++\r\nText\r\n")
        #expect(members == ["title": "Talks", "date": "2024-09-11"])
        #expect(body == "Text\r\n")
    }

    @Test func `the head that reader services write is metadata`() {
        let text =
            "Title: Talks in Baku\n\nURL Source: https://example.org/1\n\nMarkdown Content:\nThe talks began."
        let (members, body) = read(text)
        #expect(members == ["title": "Talks in Baku", "url": "https://example.org/1"])
        #expect(body == "The talks began.")
    }

    @Test(arguments: [
        "", "---", "---\n", "---\ntitle: x\n", "Title: a film\n\nIt opens on Monday.",
        "# Talks\n\n---\n\nText",
        "Minister: we will come\n\nText", "+++\nno end", "----\ntitle: x\n----\nText",
        "\n---\ntitle: x\n---\n",
    ])
    func `a page without a whole head is all page`(text: String) {
        let (members, body) = read(text)
        #expect(members == [:])
        #expect(body == text)
    }

    @Test func `a byte order mark is no part of the page`() {
        let (members, body) = read("\u{FEFF}---\ntitle: x\n---\nText")
        #expect(members == ["title": "x"])
        #expect(body == "Text")
        #expect(read("\u{FEFF}Text").body == "Text")
    }

    @Test func `a head cut anywhere gives all of it or nothing`() {
        let text = Array("---\ntitle: \"T\"\ntags:\n- a\n- b\n---\nText".utf8)
        for end in 0..<text.count {
            let front = FrontMatter(of: Array(text[..<end]))
            #expect(front.members.isEmpty == (end < text.count - 5))
            #expect(front.end <= end)
        }
    }
}
