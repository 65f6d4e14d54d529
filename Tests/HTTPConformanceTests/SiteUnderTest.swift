import Bytes
import HTTP
import HTTPServer

/// What the cases ask: fixed resources, an echo, and files of a folder for all else.
struct SiteUnderTest: RequestHandler {
    private let files: StaticFiles

    /// - Parameter folder: Where the files lie.
    init(folder: String) {
        files = StaticFiles(folder: folder)
    }

    func response(to request: Request) -> Response {
        switch request.segments.first {
        case "good": Self.text("good")
        case "item": Self.item
        case "echo": Self.echo(request)
        case "big": Self.text(String(repeating: "0123456789", count: 30_000))
        default: files.response(to: request)
        }
    }

    private static func text(_ text: String) -> Response {
        Response(
            status: 200, headers: HeaderList([("Content-Type", "text/plain")]), body: [Array(text.utf8)[...]])
    }

    /// A resource with validators, which allows GET and HEAD only.
    private static var item: Response {
        let headers = HeaderList([
            ("Content-Type", "application/json"), ("ETag", "\"v1\""),
            ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Cache-Control", "no-cache"),
        ])
        return Response(status: 200, headers: headers, body: [Array(#"{"item":1}"#.utf8)[...]])
    }

    /// What the handler was given, as JSON.
    private static func echo(_ request: Request) -> Response {
        let names = request.headers.fields.map { $0.name.lowercased() }.joined(separator: ",")
        let members = [
            ("method", request.method), ("path", request.rawPath), ("query", request.rawQuery ?? ""),
            ("segments", request.segments.joined(separator: "|")), ("names", names),
            ("host", request.headers["Host"] ?? ""), ("value", request.headers["X-Value"] ?? ""),
            ("body", String(decoding: request.body, as: UTF8.self)),
        ]
        let json = members.map { "\(jsonString($0.0)):\(jsonString($0.1))" }.joined(separator: ",")
        let headers = HeaderList([("Content-Type", "application/json")])
        return Response(status: 200, headers: headers, body: [Array("{\(json)}".utf8)[...]])
    }
}
