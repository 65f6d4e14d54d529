import FoundationEssentials
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
            ("public/README", "read"),
        ] {
            _ = manager.createFile(atPath: "\(path)/\(name)", contents: Data(text.utf8))
        }
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
        "/nothing", "/sub", "/sub/nothing", "/app.js/", "/app.js/x", "/.hidden", "/../secret.txt",
        "/sub/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
        "/..%5Csecret.txt", "/..\\secret.txt", "/sub%2findex.html", "/out.txt", "/up/secret.txt",
        "/up/public/app.js",
        "//app.js", "/./app.js", "/%2Fetc%2Fpasswd", "//etc/passwd", "/app.js%0A", "/sub//index.html",
    ])
    func `nothing else is served`(_ target: String) {
        #expect(response(to: target).status == 404)
    }

    @Test func `the server as a whole is no file`() {
        #expect(folder.files.response(to: Request(method: "GET", rawPath: "*", segments: [])).status == 404)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "PATCH", "get"])
    func `only GET and HEAD are allowed`(_ method: String) {
        let response = response(to: "/", method: method)
        #expect(response.status == 405)
        #expect(response.headers["Allow"] == "GET, HEAD")
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
        return folder.files.response(to: received.request)
    }
}
