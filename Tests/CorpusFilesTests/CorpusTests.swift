import Bytes
import CorpusFiles
import FoundationEssentials
import Model
import TestSupport
import Testing

@Suite struct CorpusTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func ids(_ paths: [String]) -> [String] { Corpus(paths: paths).articles.map(\.id) }

    private func problems(_ paths: [String], limit: Int = CorpusReader.usualLimit) -> [String] {
        Corpus(paths: paths, limit: limit).problems.map { folder.shortened($0) }
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

    @Test func `a page is kept as it stands`() throws {
        try folder.write("a.txt", "\u{FEFF}one\r\ntwo\n")
        #expect(Corpus(paths: [folder.path]).articles.map(\.body) == [.page("\u{FEFF}one\r\ntwo\n")])
    }

    @Test func `hidden files and folders are left out in silence`() throws {
        try folder.write(".a.txt", "text")
        try folder.write(".git/b.txt", "text")
        let corpus = Corpus(paths: [folder.path])
        #expect(corpus.articles.isEmpty)
        #expect(corpus.problems.isEmpty)
        #expect(corpus.passedOver.isEmpty)
    }

    @Test func `other kinds are passed over, no problem`() throws {
        for name in ["a.html", "b", "c.txt.gz", "d.json", "e.txt", "e.json"] { try folder.write(name, "{}") }
        let corpus = Corpus(paths: [folder.path])
        #expect(corpus.problems == [])
        #expect(
            corpus.passedOver.map { folder.shortened($0) } == [
                "a.html: .html is not read yet", "b: a file without an extension is not read",
                "c.txt.gz: .gz is not read yet", "d.json: .json is not read yet",
            ])
    }

    @Test func `a file of another kind that was named is a problem`() throws {
        try folder.write("a.html", "<p>")
        #expect(problems([folder.path + "/a.html"]) == ["a.html: .html is not read yet"])
    }

    @Test func `what can't be read is reported and passed over`() throws {
        try folder.write("good.txt", "text")
        try folder.write("empty.txt", "")
        try folder.write("blank.txt", " \r\n\t\n")
        try folder.write("latin.txt", Array("one\ntwo\ncaf".utf8) + [0xE9])
        try folder.write("large.txt", [UInt8](repeating: 0x61, count: 101))
        try folder.write("limit.txt", [UInt8](repeating: 0x61, count: 100))
        try folder.link("dangling.txt", to: "nowhere.txt")
        try folder.link("self.txt", to: "self.txt")
        try folder.link("here", to: ".")
        let corpus = Corpus(paths: [folder.path], limit: 100)
        #expect(corpus.articles.map(\.id) == ["good", "limit"])
        let expected = [
            "dangling.txt: a symbolic link to something that is not there",
            "here: a symbolic link that leads back to itself",
            "self.txt: a symbolic link that leads back to itself",
            "blank.txt: empty", "empty.txt: empty",
            "large.txt: larger than the limit (101 bytes; 100 are read)", "latin.txt: not UTF-8 (line 3)",
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
        let limit = CorpusReader.usualLimit
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

    @Test func `one stem and one content are one article`() throws {
        try folder.write("x/a.txt", "one")
        try folder.write("y/a.txt", "one")
        let corpus = Corpus(paths: [folder.path])
        #expect(corpus.articles.count == 1)
        #expect(corpus.problems.count == 1)
    }

    // Test vectors of the hash's authors (RFC 9923).
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func `a fingerprint is FNV-1a of 64 bits`(text: String, digits: String) {
        #expect(hexadecimal(fingerprint(of: Array(text.utf8))) == digits)
    }
}
