import Bytes
import Gzip
import HTTP
import HTTPServer
import VisitAPI

/// What the cases ask: fixed resources, an echo, files of a folder for all else, and `/healthz` of the API, with
/// all that a client may ask of a representation; pages of `https://page.example` may read the answers.
struct SiteUnderTest: RequestHandler {
    private let site: Representations

    /// - Parameter folder: Where the files lie.
    init(folder: String) {
        let settings = APISettings(
            version: "1", pageSizeLimit: 100, allowedOrigins: ["https://page.example"],
            second: { @Sendable in 0 }, residentBytes: { @Sendable in nil })
        let handler = VisitAPI(
            snapshots: SnapshotHolder(), settings: settings,
            fallback: BareSite(files: StaticFiles(folder: folder)))
        // The time of the cases: a day behind the one on which the fixed resources were changed.
        site = Representations(of: handler, gzip: { gzipped($0) }, now: { 784_111_777 + 86_400 })
    }

    func response(to request: Request) -> Response { site.response(to: request) }

    func refusal(of head: Request) -> Response? { site.refusal(of: head) }
}

private struct BareSite: RequestHandler {
    let files: StaticFiles

    func response(to request: Request) -> Response {
        guard let name = request.segments.first, let methods = Self.methods[name] else {
            return files.response(to: request)
        }
        if let refusal = methods.refusal(of: request.method) { return refusal }
        return request.method == "OPTIONS" ? methods.optionsAnswer : Self.answer(name, request)
    }

    func refusal(of head: Request) -> Response? {
        guard let name = head.segments.first, let methods = Self.methods[name] else {
            return files.refusal(of: head)
        }
        return methods.refusal(of: head.method)
    }

    private static let methods = [
        "good": AllowedMethods.reading, "item": .reading, "long": .reading, "big": .reading,
        "echo": AllowedMethods(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"]),
    ]

    private static func answer(_ name: String, _ request: Request) -> Response {
        switch name {
        case "item": resource("application/json", #"{"item":1}"#, tag: "\"v1\"")
        case "long": resource("application/json", #"{"long":"\#(longText)"}"#, tag: "\"l1\"")
        case "echo": echo(request)
        case "big": resource("image/png", String(repeating: "0123456789", count: 30_000), tag: "\"b1\"")
        default: resource("text/plain", "good", tag: "\"g1\"")
        }
    }

    /// Something with validators that stays as it is.
    private static func resource(_ type: String, _ text: String, tag: String) -> Response {
        let headers = HeaderList([
            ("Content-Type", type), ("ETag", tag), ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ("Cache-Control", "no-cache"), ("Accept-Ranges", "bytes"),
        ])
        return Response(status: 200, headers: headers, body: [Array(text.utf8)[...]], staysForVersion: true)
    }

    private static let longText = String(repeating: "0123456789", count: 300)

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
