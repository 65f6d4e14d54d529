import CorpusFiles
import Glibc
import Gzip
import Model
import TestSupport
import Testing

/// Files that can't be read: each has one line, and the good one beside them is read.
@Suite struct BadFilesTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder(["good.txt": "text"])
    }

    /// What is said of the folder; nothing in it keeps the good file from being read.
    private func complaints(_ limits: CorpusLimits = CorpusLimits()) -> [String] {
        let corpus = Corpus(paths: [folder.path], limits: limits)
        #expect(corpus.articles.map(\.id).contains("good"))
        return corpus.problems.map { folder.shortened($0) }
    }

    private func gzip(_ text: String) throws -> [UInt8] { try #require(gzipped([Array(text.utf8)[...]])) }

    @Test func `gzip that breaks off, is damaged or is none`() throws {
        let whole = try gzip(String(repeating: "Rain fell. ", count: 100))
        try folder.write("a.txt.gz", Array(whole.dropLast(9)))
        var damaged = whole
        damaged[damaged.count - 5] ^= 1
        try folder.write("b.txt.gz", damaged)
        try folder.write("c.txt.gz", "text")
        try folder.write("d.txt", whole)
        try folder.write("e.txt.gz", whole + whole + [0, 0, 0])
        #expect(
            complaints() == [
                "a.txt.gz: its gzip breaks off at byte \(whole.count - 9)",
                "b.txt.gz: its gzip is damaged near byte \(whole.count - 4)",
                "c.txt.gz: it is not gzip, as its name says",
                "d.txt: gzip, but its name does not end in .gz",
            ])
    }

    @Test func `a page that is too large once it is inflated`() throws {
        try folder.write("a.html.gz", try gzip(String(repeating: "<b>", count: 1_000_000)))
        #expect(
            complaints(CorpusLimits(record: 1_000_000)) == [
                "a.html.gz: larger than the limit (1000000 bytes are read)"
            ])
    }

    @Test(
        arguments: [
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], "an image, not a text"),
            (Array("%PDF-1.7\n".utf8), "a PDF, not a text"),
            ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0], "a program, not a text"),
            ([0x50, 0x4B, 3, 4, 20, 0], "a ZIP archive or an office document, not a text"),
            (Array("BM".utf8) + [0, 0, 0, 0], "an image, not a text"),
            (Array("SQLite format 3\0".utf8), "a database, not a text"),
            (Array(0...255), "binary, not a text"), ([0, 0, 0, 0, 0, 0], "binary, not a text"),
        ] as [([UInt8], String)])
    func `what is no text says what it is`(bytes: [UInt8], words: String) throws {
        for name in ["a.html", "a.txt"] { try folder.write(name, bytes) }
        #expect(complaints() == ["a.html: \(words)", "a.txt: \(words)"])
    }

    @Test func `words that begin as a binary file does are words`() throws {
        try folder.write("a.txt", "BMW opens a works in Hungary.")
        try folder.write("b.txt", "MZ, the president's initials")
        #expect(complaints() == [])
    }

    @Test func `pipes and links in circles, and a folder that is called as a file`() throws {
        try #require(unsafe mkfifo(folder.path + "/pipe.txt", 0o600) == 0)
        try folder.link("x.txt", to: "y.txt")
        try folder.link("y.txt", to: "x.txt")
        try folder.write("folder.txt/.hidden", "")
        try folder.write("other.txt/a.txt", "text")
        try folder.link("other.txt/up", to: "..")
        #expect(
            complaints() == [
                "folder.txt: a folder, not a file",
                "other.txt/up: a symbolic link that leads back to itself",
                "pipe.txt: neither a file nor a folder",
                "x.txt: a symbolic link that leads back to itself",
                "y.txt: a symbolic link that leads back to itself",
            ])
    }

    @Test func `links that lead to one folder many times over are walked through once`() throws {
        for depth in 0..<30 {
            for name in ["a", "b"] { try folder.link("f\(depth)/\(name)", to: "../f\(depth + 1)") }
        }
        try folder.write("f30/deep.txt", "text")
        #expect(complaints() == [])
        #expect(Corpus(paths: [folder.path]).articles.map(\.id).contains("deep"))
    }

    @Test func `a name that is not UTF-8`() throws {
        try folder.write("a", "text")
        let name = Array((folder.path + "/").utf8) + [0xE9, 0x2E, 0x74, 0x78, 0x74, 0]
        let outcome = unsafe name.map { CChar(bitPattern: $0) }.withUnsafeBufferPointer { name in
            unsafe name.baseAddress.map { unsafe rename(folder.path + "/a", $0) }
        }
        #expect(outcome == 0)
        #expect(complaints() == ["\u{FFFD}.txt: its name is not UTF-8"])
    }

    @Test func `bytes that no charset has are told, and the article is read`() throws {
        try folder.write("a.txt", Array("Rain fell.".utf8) + [0x81] + Array(" It was Sunday.".utf8))
        #expect(complaints() == ["a.txt: read, with U+FFFD for a byte that is not windows-1252"])
        #expect(Corpus(paths: [folder.path]).articles.map(\.id) == ["a", "good"])
    }
}
