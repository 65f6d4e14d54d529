import Bytes
import CorpusFiles
import FoundationEssentials
import Gzip
import Model
import TestSupport
import Testing

@Suite struct CorpusTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func ids(_ paths: [String]) -> [String] { Corpus(paths: paths).articles.map(\.id) }

    private func problems(_ paths: [String]) -> [String] {
        Corpus(paths: paths).problems.map { folder.shortened($0) }
    }

    @Test func `files come in byte order of the path inside the folder`() throws {
        for name in ["b.txt", "a/z.txt", "a-b.txt", "Z.txt", "é.txt", "a.txt"] {
            try folder.write(name, "text")
        }
        #expect(ids([folder.path]) == ["Z", "a-b", "a", "z", "b", "é"])
    }

    @Test func `named paths keep their order`() throws {
        try folder.write("a.txt", "text")
        try folder.write("b.txt", "text")
        #expect(ids([folder.path + "/b.txt", folder.path]) == ["b", "a"])
    }

    @Test func `a page is kept as it stands, without its byte order mark`() throws {
        try folder.write("a.txt", "\u{FEFF}one\r\ntwo\n")
        #expect(Corpus(paths: [folder.path]).articles.map(\.body) == [.page("one\r\ntwo\n")])
    }

    @Test func `an article knows where it stands`() throws {
        try folder.write("x/a.txt", "text")
        let path = folder.path + "/x/a.txt"
        #expect(Corpus(paths: [folder.path]).articles.map(\.location) == [ArticleLocation(file: path)])
    }

    @Test func `hidden files and folders are left out in silence`() throws {
        try folder.write(".a.txt", "text")
        try folder.write(".git/b.txt", "text")
        let corpus = Corpus(paths: [folder.path])
        #expect(corpus.articles.isEmpty)
        #expect(corpus.problems.isEmpty)
        #expect(corpus.passedOver.isEmpty)
    }

    @Test func `pages of every form are read, gzipped ones too`() throws {
        try folder.write("a.html", "<p>one")
        try folder.write("b.HTM.gz", try #require(gzipped([Array("<p>two".utf8)[...]])))
        try folder.write("c.md", "# three")
        try folder.write("d.xhtml", "<html/>")
        try folder.write("e.txt.gz", try #require(gzipped([Array("five".utf8)[...]])))
        try folder.write("f.markdown", "six")
        let corpus = Corpus(paths: [folder.path])
        #expect(corpus.articles.map(\.id) == ["a", "b", "c", "d", "e", "f"])
        #expect(
            corpus.articles.map(\.body) == [
                .html("<p>one"), .html("<p>two"), .markdown("# three"), .html("<html/>"), .page("five"),
                .markdown("six"),
            ])
        #expect(corpus.problems == [])
    }

    @Test func `other kinds are passed over, no problem`() throws {
        for name in ["a.docx", "b", "c.gz", "e.txt", "e.json", "f.JPG"] { try folder.write(name, "{}") }
        let corpus = Corpus(paths: [folder.path])
        #expect(corpus.problems == [])
        #expect(
            corpus.passedOver.map { folder.shortened($0) } == [
                "a.docx: .docx is not read", "b: a file without an extension is not read",
                "c.gz: .gz is not read", "f.JPG: .jpg is not read",
            ])
    }

    @Test func `a file that was named is read for what it is`() throws {
        try folder.write("page", "text")
        try folder.write("markup.php", "<!DOCTYPE html>\n<title>T</title>")
        try folder.write("letter.docx", [0x50, 0x4B, 0x03, 0x04, 0, 0])
        let corpus = Corpus(paths: ["page", "markup.php", "letter.docx"].map { folder.path + "/" + $0 })
        #expect(corpus.articles.map(\.id) == ["page", "markup"])
        #expect(
            corpus.articles.map(\.body) == [.page("text"), .html("<!DOCTYPE html>\n<title>T</title>")])
        #expect(
            corpus.problems.map { folder.shortened($0) } == [
                "letter.docx: a ZIP archive or an office document, not a text"
            ])
    }

    @Test func `what can't be read is reported and passed over`() throws {
        try folder.write("good.txt", "text")
        try folder.write("empty.txt", "")
        try folder.write("blank.txt", " \r\n\t\n")
        try folder.write("other.txt", Array("one\ntwo\n".utf8) + [UInt8](repeating: 0xB9, count: 20))
        try folder.write("large.txt", [UInt8](repeating: 0x61, count: 101))
        try folder.write("limit.txt", [UInt8](repeating: 0x61, count: 100))
        try folder.link("dangling.txt", to: "nowhere.txt")
        try folder.link("self.txt", to: "self.txt")
        try folder.link("here", to: ".")
        let corpus = Corpus(paths: [folder.path], limits: CorpusLimits(record: 100))
        #expect(corpus.articles.map(\.id) == ["good", "limit"])
        let expected = [
            "dangling.txt: a symbolic link to something that is not there",
            "here: a symbolic link that leads back to itself",
            "self.txt: a symbolic link that leads back to itself",
            "blank.txt: empty", "empty.txt: empty",
            "large.txt: larger than the limit (101 bytes; 100 are read)",
            "other.txt: not UTF-8, and in no other charset that can be told (line 3)",
        ]
        #expect(corpus.problems.map { folder.shortened($0) } == expected)
    }

    @Test func `a loop of links ends`() throws {
        try folder.write("a/one.txt", "text")
        try folder.link("a/back", to: "..")
        #expect(ids([folder.path]) == ["one"])
        #expect(problems([folder.path]) == ["a/back: a symbolic link that leads back to itself"])
    }

    @Test func `a missing path and a place without rights are problems`() throws {
        #expect(problems([folder.path + "/none"]) == ["none: there is no such file or folder"])
        try folder.write("shut/a.txt", "text")
        let shut = folder.path + "/shut"
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: shut)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: shut) }
        // The superuser may read everything.
        if !FileManager.default.isReadableFile(atPath: shut) {
            #expect(problems([folder.path]) == ["shut: permission denied"])
        }
    }

    @Test func `a device is no article`() {
        #expect(problems(["/dev/null"]) == ["/dev/null: neither a file nor a folder"])
    }

    @Test func `a huge file is refused unread`() throws {
        let path = folder.path + "/huge.txt"
        try folder.write("huge.txt", "x")
        try #require(truncated(path, to: 200 << 20))
        let limit = CorpusLimits().record
        #expect(
            problems([path]) == ["huge.txt: larger than the limit (\(200 << 20) bytes; \(limit) are read)"])
    }

    @Test func `a file that comes up twice is read once`() throws {
        try folder.write("a/one.txt", "text")
        try folder.link("b.txt", to: "a/one.txt")
        let corpus = Corpus(paths: [folder.path, folder.path + "/a"])
        #expect(corpus.articles.map(\.id) == ["one"])
        #expect(corpus.problems == [])
        #expect(
            corpus.passedOver.map { folder.shortened($0) } == [
                "b.txt: read already as a/one.txt", "a/one.txt: read already as a/one.txt",
            ])
    }
}

@Suite struct ArticleIdentifierTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func `a stem that is unique is the id`() throws {
        try folder.write("000_0fef.v2.txt", "text")
        #expect(Corpus(paths: [folder.path]).articles.map(\.id) == ["000_0fef.v2"])
    }

    @Test func `files of one stem are told apart by their contents`() throws {
        try folder.write("x/a.txt", "one")
        try folder.write("y/a.txt", "two")
        try folder.write("z/b.txt", "two")
        #expect(Corpus(paths: [folder.path]).articles.map(\.id) == ["a-1a08aa19", "a-5714d319", "b"])
    }

    @Test func `the same text under one name in several places is told apart by a number`() throws {
        for place in ["v", "x", "y"] { try folder.write(place + "/a.txt", "one") }
        let corpus = Corpus(paths: [folder.path])
        let digits = hexadecimal(fingerprint(of: "one".utf8))
        #expect(corpus.articles.map(\.id) == ["a-\(digits.prefix(8))", "a-\(digits)", "a-\(digits)-2"])
        #expect(corpus.problems.isEmpty)
    }

    @Test func `a page and its mark-up have one stem`() throws {
        try folder.write("a.html", "<p>one")
        try folder.write("a.txt.gz", try #require(gzipped([Array("one".utf8)[...]])))
        let ids = Corpus(paths: [folder.path]).articles.map(\.id)
        #expect(ids == ["a-\(hexadecimal(fingerprint(of: "<p>one".utf8)).prefix(8))", "a-1a08aa19"])
    }

    // Test vectors of the hash's authors (RFC 9923).
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func `a fingerprint is FNV-1a of 64 bits`(text: String, digits: String) {
        #expect(hexadecimal(fingerprint(of: Array(text.utf8))) == digits)
    }
}
