import HTTP
import TestSupport

/// Sends requests to a server on this machine, each over a connection of its own.
struct LiveClient: Sendable {
    let port: Int

    /// The answer as it came over the wire; nil where there was none.
    func response(to request: Request) -> Response? {
        guard let client = try? SocketClient(port: port) else { return nil }
        client.send(Self.text(of: request))
        return client.answerToTheEnd().map {
            Response(status: $0.status, headers: HeaderList($0.fields), body: [$0.body[...]])
        }
    }

    private static func text(of request: Request) -> String {
        let target = request.rawPath + (request.rawQuery.map { "?" + $0 } ?? "")
        let fields = request.headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        let line = "\(request.method) \(escaped(target)) HTTP/1.1\r\n"
        return "\(line)Host: localhost\r\nConnection: close\r\n\(fields)\r\n"
    }

    /// As browsers do it: what is not ASCII is percent-encoded (RFC 3986 §2.5).
    private static func escaped(_ target: String) -> String {
        target.utf8.map { byte in
            byte < 0x80
                ? String(UnicodeScalar(byte))
                : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }
}
