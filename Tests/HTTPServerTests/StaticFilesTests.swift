import FoundationEssentials
import Glibc
import Gzip
import HTTP
import HTTPServer
import Testing

/// A folder `public` with files, beside it a secret.
private final class TestFolder {
    let path = FileManager.default.temporaryDirectory.path + "/static-files-\(UUID().uuidString)"

    var files: StaticFiles { StaticFiles(folder: path + "/public") }

    init() throws {
        let manager = FileManager.default
        try manager.createDirectory(atPath: path + "/public/sub", withIntermediateDirectories: true)
        for (name, text) in [
            ("secret.txt", "secret"), ("public/index.html", "<p>start"), ("public/app.js", "let a"),
            ("public/.hidden", "hidden"), ("public/sub/index.html", "<p>sub"), ("public/a b.txt", "blank"),
            ("public/README", "read"), ("public/sub/.hidden", "hidden"), ("public/private.txt", "p"),
        ] {
            _ = manager.createFile(atPath: "\(path)/\(name)", contents: Data(text.utf8))
        }
        try manager.createDirectory(atPath: path + "/public/empty", withIntermediateDirectories: true)
        unsafe mkfifo(path + "/public/pipe", 0o600)
        try manager.createSymbolicLink(
            atPath: path + "/public/out.txt", withDestinationPath: path + "/secret.txt")
        try manager.createSymbolicLink(atPath: path + "/public/up", withDestinationPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

struct StaticFilesTests {
    private let folder: TestFolder

    init() throws {
        folder = try TestFolder()
    }

    @Test(arguments: [
        ("/", "<p>start", "text/html; charset=utf-8"),
        ("/index.html", "<p>start", "text/html; charset=utf-8"),
        ("/app.js?v=1", "let a", "text/javascript; charset=utf-8"),
        ("/sub/", "<p>sub", "text/html; charset=utf-8"),
        ("/a%20b.txt", "blank", "text/plain; charset=utf-8"),
        ("/README", "read", "application/octet-stream"),
    ])
    func `a file of the folder is served`(_ target: String, _ body: String, _ type: String) {
        let response = response(to: target)
        #expect(response.status == 200)
        #expect(String(decoding: response.body.joined(), as: UTF8.self) == body)
        #expect(response.headers["Content-Type"] == type)
        #expect(response.headers["Last-Modified"].flatMap { secondsSince1970(httpDate: $0) } != nil)
    }

    @Test(arguments: [
        "/nothing", "/empty", "/empty/", "/sub/nothing", "/pipe", "/app.js/", "/app.js/x", "/.hidden",
        "/../secret.txt",
        "/sub/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
        "/..%5Csecret.txt", "/..\\secret.txt", "/sub%2findex.html", "/out.txt", "/up/secret.txt", "/up",
        "/up/",
        "/up/public/app.js",
        "//app.js", "//sub", "/%252e%252e/secret.txt", "/%2e%2e%2f%2e%2e/secret.txt", "/%5C..%5Csecret.txt",
        "/sub/%2e%2e/app.js", "/sub/./index.html", "/...", "/.git/config", "/sub/.hidden", "/private.txt/",
        "/./app.js", "/%2Fetc%2Fpasswd", "//etc/passwd", "/app.js%0A", "/sub//index.html",
    ])
    func `nothing else is served`(_ target: String) {
        #expect(response(to: target).status == 404)
    }

    @Test func `the server as a whole is no file`() {
        #expect(folder.files.response(to: Request(method: "GET", rawPath: "*", segments: [])).status == 404)
    }

    @Test(arguments: [
        ("POST", "/", 405), ("PUT", "/app.js", 405), ("DELETE", "/app.js", 405), ("PATCH", "/sub/", 405),
        ("TRACE", "/app.js", 405), ("POST", "/sub", 405), ("get", "/app.js", 501), ("FOO", "/nothing", 501),
        ("POST", "/nothing", 404), ("PUT", "/new.txt", 404), ("OPTIONS", "/nothing", 404),
        ("OPTIONS", "/app.js", 204), ("OPTIONS", "/", 204), ("OPTIONS", "*", 204), ("HEAD", "/app.js", 200),
    ])
    func `files can be read, and no more`(_ method: String, _ target: String, _ status: Int) {
        let response = response(to: target, method: method)
        #expect(response.status == status)
        let tellsMethods = status == 405 || status == 204
        #expect(response.headers["Allow"] == (tellsMethods ? "GET, HEAD, OPTIONS" : nil))
    }

    @Test(arguments: [("POST", "/app.js", 405), ("POST", "/nothing", 404), ("FOO", "/app.js", 501)])
    func `what will be refused is refused before its body`(_ method: String, _ target: String, _ status: Int)
    {
        let head = Request(method: method, rawPath: target, segments: [String(target.dropFirst())])
        #expect(folder.files.refusal(of: head)?.status == status)
    }

    @Test(arguments: ["GET", "HEAD", "OPTIONS"])
    func `what may be answered is not refused`(_ method: String) {
        let head = Request(method: method, rawPath: "/nothing", segments: ["nothing"])
        #expect(folder.files.refusal(of: head) == nil)
    }

    @Test(arguments: [("/sub", "/sub/"), ("/sub?a=b%20c", "/sub/?a=b%20c"), ("/s%75b?", "/s%75b/?")])
    func `a folder with a page is found without its slash`(_ target: String, _ location: String) {
        for method in ["GET", "HEAD"] {
            let response = response(to: target, method: method)
            #expect(response.status == 308 && response.headers["Location"] == location)
        }
    }

    @Test func `a client that has the file is told so`() throws {
        let first = response(to: "/app.js")
        let tag = try #require(first.headers["ETag"])
        let second = response(to: "/app.js", fields: "If-None-Match: \(tag)")
        #expect(second.status == 304)
        #expect(second.headers["ETag"] == tag)
        #expect(response(to: "/index.html", fields: "If-None-Match: \(tag)").status == 200)
    }

    @Test func `a folder that is not there serves nothing`() {
        let request = Request(method: "GET", rawPath: "/", segments: [])
        #expect(StaticFiles(folder: folder.path + "/nowhere").response(to: request).status == 404)
    }

    /// By way of the parser, so that what it refuses can't be taken for what the folder refuses.
    private func response(to target: String, method: String = "GET", fields: String...) -> Response {
        var reader = RequestReader()
        let lines = ["\(method) \(target) HTTP/1.1", "Host: a"] + fields
        reader.append(Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8).span)
        guard case .done(let received) = reader.next() else {
            Issue.record("not a request: \(target)")
            return Response(status: 0)
        }
        return Representations(of: folder.files, gzip: gzipped, now: { @Sendable in time(nil) })
            .response(to: received.request)
    }
}
