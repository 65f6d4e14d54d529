import Glibc
import Gzip
import HTTP
import HTTPServer
import TestSupport
import Testing

/// Coded variants, large files, the page for what is not there.
struct FileVariantTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        // In this order: a variant is never older than its file.
        for (name, text) in [
            ("app.js", "plain"), ("app.js.br", "brotli"), ("app.js.gz", "gzip"), ("one.css", "plain"),
            ("one.css.gz", "gzip"), ("old.txt", "new text"), ("old.txt.gz", "old"), ("photo.png", "photo"),
            ("photo.png.gz", "coded photo"), ("alone.txt.gz", "gzip"),
        ] {
            try folder.write(name, text)
        }
        try folder.write("large.bin", Self.large)
        let past = [timeval(tv_sec: 1000, tv_usec: 0), timeval(tv_sec: 1000, tv_usec: 0)]
        _ = unsafe utimes(folder.path + "/old.txt.gz", past)
    }

    @Test(
        arguments: [
            ("app.js", "br, gzip", "brotli", "br"), ("app.js", "gzip, br", "brotli", "br"),
            ("app.js", "gzip, br;q=0.9", "gzip", "gzip"), ("app.js", "x-gzip", "gzip", "gzip"),
            ("app.js", "*", "brotli", "br"), ("app.js", "br;q=0, *", "gzip", "gzip"),
            ("app.js", "", "plain", nil), ("app.js", "zstd", "plain", nil),
            ("app.js", "br;q=0.5, identity", "plain", nil), ("app.js", "br;q=0", "plain", nil),
            ("one.css", "br", "plain", nil), ("one.css", "br, gzip;q=0.1", "gzip", "gzip"),
            ("old.txt", "gzip", "new text", nil), ("photo.png", "gzip", "photo", nil),
            ("app.js.gz", "gzip", "gzip", nil),
        ] as [(String, String, String, String?)])
    func `a coded variant is sent to those who take it`(
        _ name: String, _ accept: String, _ text: String, _ coding: String?
    ) {
        let response = get(name, [("Accept-Encoding", accept)])
        #expect(response.status == 200 && String(decoding: response.body.joined(), as: UTF8.self) == text)
        #expect(response.headers["Content-Encoding"] == coding)
    }

    @Test func `a variant has the type of the file, a tag of its own, and varies`() {
        let plain = get("app.js")
        let coded = get("app.js", [("Accept-Encoding", "br")])
        #expect(coded.headers["Content-Type"] == "text/javascript; charset=utf-8")
        #expect(coded.headers["ETag"] != plain.headers["ETag"])
        for response in [plain, coded] {
            #expect(response.headers.values(of: "Vary") == ["Accept-Encoding"])
            let tag = response.headers["ETag"] ?? ""
            let fields = [("Accept-Encoding", response.headers["Content-Encoding"] ?? "")]
            #expect(get("app.js", fields + [("If-None-Match", tag)]).status == 304)
        }
        #expect(get("app.js", [("If-None-Match", coded.headers["ETag"] ?? "")]).status == 200)
    }

    @Test func `a variant without its file is a file, and no other`() {
        #expect(get("alone.txt", [("Accept-Encoding", "gzip")]).status == 404)
        #expect(get("alone.txt.gz").headers["Content-Type"] == "application/gzip")
    }

    @Test func `parts are of the file, but for those who go on with a variant`() {
        let range = ("Range", "bytes=1-2")
        let takesAll = ("Accept-Encoding", "br, gzip")
        let tag = get("app.js", [takesAll]).headers["ETag"] ?? ""
        for (fields, text, coding) in [
            ([range, takesAll], "la", nil), ([range, takesAll, ("If-Range", tag)], "ro", "br"),
            ([range, ("Accept-Encoding", "br, identity;q=0")], "ro", "br"),
        ] as [([(String, String)], String, String?)] {
            let response = get("app.js", fields)
            #expect(response.status == 206 && response.headers["Content-Encoding"] == coding)
            #expect(String(decoding: response.body.joined(), as: UTF8.self) == text)
        }
        #expect(get("app.js", [range, takesAll, ("If-Range", "\"old\"")]).status == 200)
    }

    @Test func `a variant that is a link is none`() throws {
        try folder.write("two.css", "plain")
        try folder.link("two.css.gz", to: folder.path + "/app.js")
        #expect(get("two.css", [("Accept-Encoding", "gzip")]).headers["Content-Encoding"] == nil)
    }

    @Test func `who refuses all that there is gets a 406`() {
        #expect(get("photo.png", [("Accept-Encoding", "*;q=0")]).status == 406)
        #expect(get("app.js", [("Accept-Encoding", "*;q=0, br")]).status == 200)
        #expect(get("large.bin", [("Accept-Encoding", "gzip, identity;q=0")]).status == 406)
    }

    @Test func `a large file is read while it is sent`() throws {
        let response = get("large.bin")
        #expect(response.body.isEmpty && response.contentLength == Self.large.count)
        #expect(try allBytes(response) == Self.large)
        #expect(response.headers["Accept-Ranges"] == "bytes" && response.headers["ETag"] != nil)
    }

    @Test(arguments: [(0, 0), (65_535, 65_536), (100_000, 299_999), (299_999, 299_999)])
    func `a part of a large file is read from its place`(_ first: Int, _ last: Int) throws {
        let response = get("large.bin", [("Range", "bytes=\(first)-\(last)")])
        #expect(response.status == 206 && response.contentLength == last - first + 1)
        #expect(response.headers["Content-Range"] == "bytes \(first)-\(last)/300000")
        #expect(try allBytes(response) == Array(Self.large[first...last]))
    }

    @Test func `parts of a large file`() throws {
        let response = get("large.bin", [("Range", "bytes=0-1,200000-200002")])
        let bytes = try allBytes(response)
        #expect(response.status == 206 && response.contentLength == bytes.count)
        let head =
            "Content-Type: application/octet-stream\r\nContent-Range: bytes 200000-200002/300000\r\n\r\n"
        let section = Array(head.utf8) + Self.large[200_000...200_002] + Array("\r\n--".utf8)
        #expect(bytes.indices.contains { bytes[$0...].starts(with: section) })
    }

    @Test func `a file that becomes shorter while it is sent breaks off`() throws {
        let response = get("large.bin")
        _ = unsafe truncate(folder.path + "/large.bin", 70_000)
        #expect(throws: BodyStreamError.tooShort(missing: 230_000)) { try allBytes(response) }
    }

    @Test func `a file that is replaced is sent as it was opened`() throws {
        let response = get("large.bin")
        _ = unsafe unlink(folder.path + "/large.bin")
        try folder.write("large.bin", [1, 2, 3])
        #expect(try allBytes(response) == Self.large)
        #expect(get("large.bin").headers["ETag"] != response.headers["ETag"])
    }

    @Test func `a change that hides its time has another tag`() throws {
        let tag = get("photo.png").headers["ETag"]
        usleep(20_000)
        try folder.write("photo.png", "PHOTO")
        let past = [timeval(tv_sec: 1000, tv_usec: 0), timeval(tv_sec: 1000, tv_usec: 0)]
        _ = unsafe utimes(folder.path + "/photo.png", past)
        #expect(get("photo.png").headers["ETag"] != tag)
    }

    @Test func `browsers are shown the folder's page where there is nothing`() throws {
        #expect(get("nothing", [("Accept", "text/html")]).headers["Vary"] == "Accept-Encoding")
        try folder.write("404.html", "<p>nothing")
        for (accept, type) in [
            ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html; charset=utf-8"),
            ("text/html", "text/html; charset=utf-8"), ("*/*", "application/problem+json"),
            ("application/json", "application/problem+json"),
            ("text/html;q=0.5, */*", "application/problem+json"),
        ] {
            let response = get("nothing", [("Accept", accept)])
            #expect(response.status == 404 && response.headers["Content-Type"] == type)
            #expect(response.headers["Vary"] == "Accept, Accept-Encoding")
            #expect(response.headers["ETag"] == nil && response.headers["Cache-Control"] == "no-store")
        }
    }

    private func get(_ name: String, _ fields: [(String, String)] = []) -> Response {
        let request = Request(
            method: "GET", rawPath: "/" + name, segments: [name], headers: HeaderList(fields))
        return Representations(
            of: StaticFiles(folder: folder.path), gzip: gzipped, now: { @Sendable in time(nil) }
        ).response(to: request)
    }

    private func allBytes(_ response: Response) throws -> [UInt8] {
        var bytes = Array(response.body.joined())
        var rest = response.rest
        while let piece = try rest?.next() {
            #expect(!piece.isEmpty && piece.count <= 65_536)
            bytes += piece
        }
        return bytes
    }

    private static let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 3) }
}
