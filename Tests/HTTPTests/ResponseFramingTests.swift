import HTTP
import Testing

struct ResponseFramingTests {
    @Test func `an answer has date and length`() {
        let headers = HeaderList([("Content-Type", "text/plain")])
        let response = Response(status: 200, headers: headers, body: [[1, 2][...], [3][...]])
        #expect(
            head(of: response)
                == "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nDate: today\r\nContent-Length: 3\r\n\r\n")
    }

    @Test func `an answer without a body has length zero`() {
        #expect(head(of: Response(status: 404)).contains("\r\nContent-Length: 0\r\n"))
    }

    @Test func `HEAD has the length of GET and no body`() {
        let framing = framing(method: "HEAD")
        let response = Response(status: 200, body: [[1, 2, 3][...]])
        #expect(text(framing.head(of: response)).contains("\r\nContent-Length: 3\r\n"))
        #expect(!framing.carriesBody(response))
    }

    @Test func `HEAD may announce a length without making the body`() {
        let response = Response(status: 200, headers: HeaderList([("Content-Length", "77")]))
        #expect(text(framing(method: "HEAD").head(of: response)).contains("\r\nContent-Length: 77\r\n"))
        #expect(text(framing(method: "GET").head(of: response)).contains("\r\nContent-Length: 0\r\n"))
    }

    @Test(arguments: [204, 304])
    func `an answer that can't have a body has no length`(_ status: Int) {
        let response = Response(status: status, body: [[1][...]])
        #expect(!head(of: response).contains("Content-Length"))
        #expect(!framing().carriesBody(response))
    }

    @Test func `the handler can't frame the message`() {
        let headers = HeaderList([
            ("content-length", "9"), ("Transfer-Encoding", "chunked"), ("connection", "upgrade"),
            ("DATE", "x"),
        ])
        #expect(
            head(of: Response(status: 200, headers: headers))
                == "HTTP/1.1 200 OK\r\nDate: today\r\nContent-Length: 0\r\n\r\n")
    }

    @Test func `a value can't end its line`() {
        let headers = HeaderList([("X", "a\r\nSet-Cookie: b\u{0}")])
        #expect(head(of: Response(status: 200, headers: headers)).contains("\r\nX: a  Set-Cookie: b \r\n"))
    }

    @Test func `the end of the connection is announced`() {
        let closing = ResponseFraming(method: "GET", minorVersion: 1, keepsAlive: false, date: "today")
        #expect(text(closing.head(of: Response(status: 200))).contains("\r\nConnection: close\r\n"))
        #expect(!head(of: Response(status: 200)).contains("Connection"))
    }

    @Test func `an old client is told that the connection stays`() {
        let keeping = ResponseFraming(method: "GET", minorVersion: 0, keepsAlive: true, date: "today")
        #expect(text(keeping.head(of: Response(status: 200))).contains("\r\nConnection: keep-alive\r\n"))
    }

    @Test func `an unknown status has the words of its class`() {
        #expect(reasonPhrase(299) == "OK")
        #expect(reasonPhrase(499) == "Bad Request")
        #expect(reasonPhrase(431) == "Request Header Fields Too Large")
    }

    private func framing(method: String = "GET") -> ResponseFraming {
        ResponseFraming(method: method, minorVersion: 1, keepsAlive: true, date: "today")
    }

    private func head(of response: Response) -> String {
        text(framing().head(of: response))
    }

    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
}
