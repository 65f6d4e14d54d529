import Glibc
import HTTP
import HTTPServer
import Synchronization
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5)))
struct LiveServerTests {
    private func withServer(
        _ limits: ServerLimits = ServerLimits(), handler: any RequestHandler = TestHandler(),
        accessLog: (@Sendable (AccessRecord) -> Void)? = nil, _ body: (HTTPServer) throws -> Void
    ) throws {
        for events in ServerSettings.Events.allCases {
            let settings = ServerSettings(limits: limits, loops: 2, events: events)
            try withServer(settings, handler: handler, accessLog: accessLog, body)
        }
    }

    private func withServer(
        _ settings: ServerSettings, handler: any RequestHandler = TestHandler(),
        accessLog: (@Sendable (AccessRecord) -> Void)? = nil, _ body: (HTTPServer) throws -> Void
    ) throws {
        let server = try HTTPServer(
            at: [.address(host: "localhost", port: 0)], settings: settings, handler: handler,
            accessLog: accessLog)
        server.start()
        defer { server.stop(within: 5) }
        try body(server)
    }

    @Test func `several requests go over one connection`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            for _ in 0..<3 {
                client.send(get("/hello"))
                let answer = client.answer()
                #expect(answer?.status == 200)
                #expect(answer?.text == "hello")
                #expect(answer?.head.contains("\r\nDate: ") == true)
            }
        }
    }

    @Test func `requests in a row are answered in their order, HEAD without a body`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            client.send(get("/hello") + "HEAD /hello HTTP/1.1\r\nHost: a\r\n\r\n" + get("/nothing"))
            #expect(client.answer()?.text == "hello")
            let head = client.answer(hasBody: false)
            #expect(head?.status == 200)
            #expect(head?.head.contains("\r\nContent-Length: 5") == true)
            #expect(client.answer()?.status == 404)
        }
    }

    @Test func `a body comes in by length and in chunks`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd")
            #expect(client.answer()?.text == "abcd")
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nef\r\n")
            client.send("1\r\ng\r\n0\r\n\r\n")
            #expect(client.answer()?.text == "efg")
        }
    }

    @Test func `a client is told to send its body`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
            #expect(client.answer(hasBody: false)?.status == 100)
            client.send("hi")
            #expect(client.answer()?.text == "hi")
        }
    }

    @Test func `a body too long is refused, and the refusal arrives though the body is sent`() throws {
        try withServer(ServerLimits(bodyBytes: 1000)) { server in
            let client = try SocketClient(port: server.port)
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
            client.send(String(repeating: "x", count: 1_000_000))
            #expect(client.answer()?.status == 413)
            #expect(client.isAtEnd())
        }
    }

    @Test func `a head too long is refused`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            client.send(get("/hello", "X: " + String(repeating: "x", count: 20_000)))
            let answer = client.answer()
            #expect(answer?.status == 431)
            #expect(answer?.head.contains("\r\nContent-Type: application/problem+json") == true)
            #expect(client.isAtEnd())
        }
    }

    @Test func `a head that does not come is refused`() throws {
        try withServer(ServerLimits(headerSeconds: 1)) { server in
            let client = try SocketClient(port: server.port)
            client.send("GET /hello HTTP/1.1\r\nHost")
            #expect(client.answer()?.status == 408)
            #expect(client.isAtEnd())
        }
    }

    @Test func `a connection without a request is closed`() throws {
        try withServer(ServerLimits(idleSeconds: 1)) { server in
            let client = try SocketClient(port: server.port)
            #expect(client.isAtEnd())
        }
    }

    @Test func `a client that sends nothing more still gets its answers`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            client.send(get("/slow") + get("/hello"))
            client.finishSending()
            #expect(client.answer()?.text == "slow")
            #expect(client.answer()?.text == "hello")
            #expect(client.isAtEnd())
        }
    }

    @Test func `a client that reads late gets a big answer whole`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            client.send(get("/big", "Connection: close"))
            usleep(300_000)
            #expect(client.answer()?.body.count == 10_000_000)
            #expect(client.isAtEnd())
        }
    }

    @Test func `a large answer that is kept goes out whole each time, alone and in a row`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            for _ in 0..<5 {
                client.send(get("/large"))
                #expect(client.answer()?.body == TestHandler.large)
            }
            client.send(get("/large") + get("/hello") + get("/large") + get("/large"))
            for expected in [TestHandler.large, Array("hello".utf8), TestHandler.large, TestHandler.large] {
                #expect(client.answer()?.body == expected)
            }
        }
    }

    @Test func `a request may come byte by byte`() throws {
        try withServer { server in
            let client = try SocketClient(port: server.port)
            for character in get("/hello").unicodeScalars {
                client.send(String(character))
                usleep(1_000)
            }
            #expect(client.answer()?.text == "hello")
        }
    }

    @Test func `the connection above the limit is refused, and there is room again when one closes`() throws {
        try withServer(ServerLimits(connections: 2)) { server in
            let first = try SocketClient(port: server.port)
            var second: SocketClient? = try SocketClient(port: server.port)
            for client in [first, second] {
                client?.send(get("/hello"))
                #expect(client?.answer()?.status == 200)
            }
            let third = try SocketClient(port: server.port)
            let refusal = third.answer()
            #expect(refusal?.status == 503)
            #expect(refusal?.head.contains("\r\nRetry-After: ") == true)
            #expect(third.isAtEnd())
            second = nil
            #expect(try eventually { try served(by: server) })
        }
    }

    @Test func `each answer is logged`() throws {
        let log = Log()
        try withServer(ServerSettings(), accessLog: { record in log.add(record) }) { server in
            let client = try SocketClient(port: server.port)
            client.send(get("/hello?a=b") + "bad\r\n\r\n")
            _ = client.answer()
            _ = client.answer()
            #expect(eventually { log.records.count == 2 })
        }
        #expect(log.records.map(\.method) == ["GET", nil])
        #expect(log.records.map(\.target) == ["/hello?a=b", nil])
        #expect(log.records.map(\.status) == [200, 400])
        #expect(log.records.first?.bytes == 5)
        #expect(log.records.map(\.client) == ["127.0.0.1", "127.0.0.1"])
        #expect(log.records.map(\.minorVersion) == [1, nil])
        #expect(log.records.first?.headers["host"] == "a")
    }

    @Test func `a port that is taken is an error that says so`() throws {
        try withServer { server in
            let error = #expect(throws: ServerError.self) {
                try HTTPServer(
                    at: [.address(host: "127.0.0.1", port: server.port)], handler: TestHandler())
            }
            let address = "127.0.0.1:\(server.port)"
            #expect(
                error?.description
                    == "can't listen on host 127.0.0.1, port \(server.port): bind for \(address) failed: "
                    + "Address already in use (errno 98); choose another host or port, "
                    + "or stop the program that uses it")
        }
    }

    @Test(arguments: ["example.org", "", "1.2.3", "[127.0.0.1]", "::g"])
    func `a host that is no address is an error`(_ host: String) {
        #expect(throws: ServerError.self) {
            try HTTPServer(at: [.address(host: host, port: 0)], handler: TestHandler())
        }
    }

    @Test func `a client that breaks off does no harm`() throws {
        try withServer { server in
            for _ in 0..<20 {
                let client = try SocketClient(port: server.port)
                client.send(get("/big"))
            }
            #expect(try served(by: server))
        }
    }

    private func served(by server: HTTPServer) throws -> Bool {
        let client = try SocketClient(port: server.port)
        client.send(get("/hello"))
        return client.answer()?.status == 200
    }
}

/// Tries for up to ten seconds.
func eventually(_ condition: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<200 {
        if try condition() { return true }
        usleep(50_000)
    }
    return false
}

private final class Log: Sendable {
    private let kept = Mutex<[AccessRecord]>([])

    var records: [AccessRecord] { kept.withLock { $0 } }

    func add(_ record: AccessRecord) {
        kept.withLock { $0.append(record) }
    }
}
