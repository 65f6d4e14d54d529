import HTTP
import HTTPServer
import Testing

struct ConnectionStateTests {
    @Test func `a connection stays for the next request`() {
        var script = ConnectionScript()
        #expect(script.run() == ["read"])
        #expect(script.receive(get("/1")) == ["answer /1", "read"])
        #expect(script.output().hasSuffix("Content-Length: 2\r\n\r\n/1"))
        #expect(script.receive(get("/2")) == ["answer /2", "read"])
        #expect(script.output().hasSuffix("/2"))
    }

    @Test func `requests in a row are answered in their order`() {
        var script = ConnectionScript()
        #expect(
            script.receive(get("/1") + get("/2") + get("/3")) == [
                "answer /1", "answer /2", "answer /3", "read",
            ])
        let output = script.output()
        #expect(output.split(separator: "HTTP/1.1 200 OK").map { $0.suffix(2) } == ["/1", "/2", "/3"])
    }

    @Test func `half a request waits for the other half`() {
        var script = ConnectionScript()
        #expect(script.receive("GET /1 HTTP/1.1\r\nHo") == ["read"])
        #expect(script.receive("st: a\r\n\r\n") == ["answer /1", "read"])
    }

    @Test func `a client that closes gets its answer and no other`() {
        var script = ConnectionScript()
        #expect(
            script.receive(get("/1", "Connection: close") + get("/2")) == ["answer /1", "finish", "read"])
        #expect(script.output().contains("\r\nConnection: close\r\n"))
        #expect(script.receiveEnd() == ["close"])
    }

    @Test func `HTTP 1 0 closes unless it asks to stay`() {
        var script = ConnectionScript()
        let kept = "GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
        #expect(script.receive(kept) == ["answer /1", "read"])
        #expect(script.output().contains("\r\nConnection: keep-alive\r\n"))
        #expect(script.receive("GET /2 HTTP/1.0\r\n\r\n") == ["answer /2", "finish", "read"])
        #expect(script.output().contains("\r\nConnection: close\r\n"))
    }

    @Test func `HEAD gets no body`() {
        var script = ConnectionScript()
        _ = script.receive("HEAD /1 HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(script.output().hasSuffix("Content-Length: 2\r\n\r\n"))
    }

    @Test func `a refusal is the last answer, and what follows is dropped`() {
        var script = ConnectionScript()
        #expect(script.receive("GET /\r\n\r\n" + get("/2")) == ["refuse 400", "finish", "read"])
        #expect(script.output().hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
        #expect(script.receive(get("/3")) == ["read"])
        #expect(script.output().isEmpty)
    }

    @Test func `good requests before a bad one are answered`() {
        var script = ConnectionScript()
        #expect(script.receive(get("/1") + "bad\r\n\r\n") == ["answer /1", "refuse 400", "finish", "read"])
    }

    @Test func `a client that was refused is not waited for longer than a moment`() {
        var script = ConnectionScript()
        _ = script.receive("bad\r\n\r\n")
        #expect(script.wait(seconds: 1) == ["read"])
        #expect(script.wait(seconds: 1) == ["close"])
    }

    @Test func `a client that ends is answered, then the connection closes`() {
        var script = ConnectionScript()
        #expect(script.receive(get("/1")) == ["answer /1", "read"])
        #expect(script.receiveEnd() == ["close"])
    }

    @Test func `a client that ends within a request is told`() {
        var script = ConnectionScript()
        _ = script.receive("GET / HT")
        #expect(script.receiveEnd() == ["refuse 400", "finish", "close"])
    }

    @Test func `a broken connection is closed without a word`() {
        var script = ConnectionScript()
        _ = script.receive("GET / HT")
        #expect(script.fail() == ["close"])
        #expect(script.output().isEmpty)
    }

    @Test func `at the limit a connection is refused before it asks`() {
        var script = ConnectionScript(refusing: .tooManyConnections(limit: 1))
        #expect(script.run() == ["refuse 503", "finish", "read"])
        let output = script.output()
        #expect(output.contains("\r\nRetry-After: 5\r\n"))
        #expect(output.contains("\r\nConnection: close\r\n"))
    }
}

func get(_ path: String, _ fields: String...) -> String {
    "GET \(path) HTTP/1.1\r\nHost: a\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
}
