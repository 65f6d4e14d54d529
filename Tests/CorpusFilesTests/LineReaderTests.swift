import CorpusFiles
import Glibc
import TestSupport
import Testing

/// The lines of a file, as the reader gives them; "…" for one that is too long.
private func lines(of text: String, limit: Int = 10) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("lines", text)
    let descriptor = unsafe open(folder.path + "/lines", O_RDONLY)
    defer { close(descriptor) }
    var reader = LineReader(descriptor: descriptor, limit: limit)
    var lines: [String] = []
    while let line = reader.next() {
        switch line {
        case .bytes(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
        case .tooLong: lines.append("…")
        }
    }
    return lines
}

/// Whether a file could be made that long without writing to it.
func truncated(_ path: String, to length: Int) -> Bool { unsafe truncate(path, length) == 0 }

@Suite struct LineReaderTests {
    @Test(arguments: [
        ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\n\nb", ["a", "", "b"]),
        ("a\r\nb\r\n", ["a", "b"]),
        ("0123456789\n", ["0123456789"]), ("0123456789a\nb", ["…", "b"]), ("a\n0123456789a", ["a", "…"]),
    ])
    func `lines end at line feeds`(text: String, expected: [String]) throws {
        #expect(try lines(of: text) == expected)
    }

    @Test func `a line longer than what is read at once comes whole`() throws {
        let long = String(repeating: "é", count: 100_000)
        #expect(try lines(of: "a\n\(long)\nb", limit: 1_000_000) == ["a", long, "b"])
    }

    @Test func `a line far over the limit is passed over`() throws {
        let long = String(repeating: "x", count: 300_000)
        #expect(try lines(of: "a\n\(long)\nb\n\(long)", limit: 1000) == ["a", "…", "b", "…"])
    }
}
