import Glibc
import HTTP
import HTTPServer
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5)))
struct GracefulStopTests {
    @Test func `a request in flight is answered, and told that the connection ends`() throws {
        let server = try started()
        let client = try SocketClient(port: server.port)
        client.send(get("/slow"))
        usleep(200_000)
        server.stop(within: 5)
        let answer = client.answer()
        #expect(answer?.text == "slow")
        #expect(answer?.head.contains("\r\nConnection: close") == true)
        #expect(client.isAtEnd())
    }

    @Test func `a request that was sent before the end is answered`() throws {
        let server = try started()
        let client = try SocketClient(port: server.port)
        client.send(get("/hello"))
        server.stop(within: 5)
        #expect(client.answer()?.text == "hello")
    }

    @Test func `a connection that asks nothing is closed`() throws {
        let server = try started()
        let client = try SocketClient(port: server.port)
        client.send(get("/hello"))
        #expect(client.answer()?.status == 200)
        server.stop(within: 5)
        #expect(client.isAtEnd())
    }

    @Test func `half a request does not keep the server from ending`() throws {
        let server = try started()
        let client = try SocketClient(port: server.port)
        client.send("GET /hello HT")
        usleep(100_000)
        server.stop(within: 1)
        #expect(client.isAtEnd())
    }

    @Test func `nobody is served behind the end`() throws {
        let server = try started()
        server.stop(within: 1)
        #expect(throws: Never.self) {
            // The port is free again.
            let next = try HTTPServer(
                at: [.address(host: "localhost", port: server.port)], handler: TestHandler())
            next.stop(within: 1)
        }
    }

    @Test func `stopping twice is stopping once`() throws {
        let server = try started()
        server.stop(within: 1)
        server.stop(within: 1)
    }

    private func started() throws -> HTTPServer {
        let server = try HTTPServer(at: [.address(host: "127.0.0.1", port: 0)], handler: TestHandler())
        server.start()
        return server
    }
}
