import HTTP
import HTTPServer
import Testing

struct ConnectionStateBodyTests {
    @Test func `the signal to go on is given once, and only where it is awaited`() {
        var script = ConnectionScript()
        #expect(script.receive(post(length: 4, "Expect: 100-continue")) == ["read"])
        #expect(script.output() == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(script.receive("ab") == ["read"])
        #expect(script.output().isEmpty)
        #expect(script.receive("cd") == ["answer /", "read"])
        #expect(script.receive(post(length: 2) + "a") == ["read"])
        #expect(!script.output().contains("100 Continue"))
    }

    @Test func `a client that does not wait gets no signal`() {
        var script = ConnectionScript()
        #expect(script.receive(post(length: 2, "Expect: 100-continue") + "ab") == ["answer /", "read"])
        #expect(!script.output().contains("100 Continue"))
    }

    @Test func `a second request with an expectation gets its own signal`() {
        var script = ConnectionScript()
        for _ in 0..<2 {
            _ = script.receive(post(length: 1, "Expect: 100-continue"))
            #expect(script.output() == "HTTP/1.1 100 Continue\r\n\r\n")
            #expect(script.receive("a") == ["answer /", "read"])
            _ = script.output()
        }
    }

    @Test func `any other expectation is refused`() {
        var script = ConnectionScript()
        #expect(script.receive(post(length: 1, "Expect: more")) == ["refuse 417", "finish", "read"])
    }

    @Test func `a body too long is refused before it comes`() {
        var script = ConnectionScript(limits: ServerLimits(bodyBytes: 10))
        #expect(script.receive(post(length: 10)) == ["read"])
        script = ConnectionScript(limits: ServerLimits(bodyBytes: 10))
        #expect(script.receive(post(length: 11, "Expect: 100-continue")) == ["refuse 413", "finish", "read"])
        #expect(!script.output().contains("100 Continue"))
    }

    @Test func `a head too long is refused`() {
        var script = ConnectionScript(limits: ServerLimits(headerBytes: 100))
        #expect(script.receive(get("/", "X: " + String(repeating: "x", count: 100)))[0] == "refuse 431")
        script = ConnectionScript(limits: ServerLimits(headerBytes: 100))
        #expect(script.receive(get("/" + String(repeating: "x", count: 100)))[0] == "refuse 414")
    }

    private func post(length: Int, _ fields: String...) -> String {
        "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: \(length)\r\n" + fields.map { $0 + "\r\n" }.joined()
            + "\r\n"
    }
}
