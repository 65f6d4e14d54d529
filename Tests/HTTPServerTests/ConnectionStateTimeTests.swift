import HTTP
import HTTPServer
import Testing

struct ConnectionStateTimeTests {
    private let limits = ServerLimits(
        bodyBytes: 1_000_000, headerSeconds: 10, bodySeconds: 30, idleSeconds: 75, writeSeconds: 20)

    @Test func `a connection without a request is closed without a word`() {
        var script = ConnectionScript(limits: limits)
        #expect(script.wait(seconds: 74) == ["read"])
        #expect(script.wait(seconds: 1) == ["close"])
        #expect(script.output().isEmpty)
    }

    @Test func `the time without a request begins anew with each answer`() {
        var script = ConnectionScript(limits: limits)
        _ = script.wait(seconds: 70)
        #expect(script.receive(get("/1")) == ["answer /1", "read"])
        #expect(script.wait(seconds: 74) == ["read"])
        #expect(script.wait(seconds: 1) == ["close"])
    }

    @Test func `empty lines do not keep a connection open`() {
        var script = ConnectionScript(limits: limits)
        _ = script.wait(seconds: 74)
        #expect(script.receive("\r\n\r\n") == ["read"])
        #expect(script.wait(seconds: 1) == ["close"])
    }

    @Test func `a slow head is refused, however steadily it drips`() {
        var script = ConnectionScript(limits: limits)
        for byte in "GET / HTTP" {
            #expect(script.receive(String(byte)) == ["read"])
            script.skip(seconds: 1)
        }
        #expect(script.run() == ["refuse 408", "finish", "read"])
        #expect(script.output().hasPrefix("HTTP/1.1 408 Request Timeout\r\n"))
    }

    @Test func `the time of the head begins with its first byte`() {
        var script = ConnectionScript(limits: limits)
        _ = script.wait(seconds: 60)
        _ = script.receive("G")
        #expect(script.wait(seconds: 9) == ["read"])
        #expect(script.receive("ET / HTTP/1.1\r\nHost: a\r\n\r\n") == ["answer /", "read"])
    }

    @Test func `a slow body is refused`() {
        var script = ConnectionScript(limits: limits)
        _ = script.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n")
        #expect(script.wait(seconds: 29) == ["read"])
        _ = script.receive("a")
        #expect(script.wait(seconds: 1) == ["refuse 408", "finish", "read"])
    }

    @Test func `a client that takes nothing of its answer is given up`() {
        var script = ConnectionScript(limits: limits)
        script.room = 5
        #expect(script.receive(get("/1")) == ["answer /1", "write"])
        #expect(script.wait(seconds: 19) == ["write"])
        #expect(script.makeRoom(1) == ["write"])
        #expect(script.wait(seconds: 19) == ["write"])
        #expect(script.wait(seconds: 1) == ["close"])
    }

    @Test func `a slow client gets the whole answer`() {
        var script = ConnectionScript(limits: limits)
        script.room = 0
        var steps = script.receive(get("/1"))
        while steps.last == "write" { steps = script.makeRoom(1) }
        #expect(steps == ["read"])
        #expect(script.output().hasSuffix("Content-Length: 2\r\n\r\n/1"))
    }

    @Test func `a client that asks without reading is not answered into memory without end`() {
        var script = ConnectionScript(limits: limits)
        script.room = 0
        let path = "/" + String(repeating: "x", count: 7_000)
        let steps = script.receive(String(repeating: get(path), count: 200))
        #expect(steps.last == "write")
        #expect((1...60).contains(steps.count))
        #expect(script.makeRoom(.max).count > 140)
    }

    @Test func `stopping closes a connection that has asked nothing`() {
        var script = ConnectionScript(limits: limits)
        #expect(script.stop() == ["close"])
        script = ConnectionScript(limits: limits)
        _ = script.receive(get("/1"))
        #expect(script.stop() == ["close"])
    }

    @Test func `stopping answers what has been asked`() {
        var script = ConnectionScript(limits: limits)
        _ = script.receive("GET /1 HTTP/1.1\r\nHo")
        #expect(script.stop() == ["read"])
        #expect(script.receive("st: a\r\n\r\n") == ["answer /1", "finish", "read"])
        #expect(script.output().contains("\r\nConnection: close\r\n"))
    }

    @Test func `stopping lets an answer go out that is on its way`() {
        var script = ConnectionScript(limits: limits)
        script.room = 5
        _ = script.receive(get("/1"))
        #expect(script.stop() == ["write"])
        #expect(script.makeRoom(.max) == ["close"])
        #expect(script.output().hasSuffix("/1"))
    }
}
