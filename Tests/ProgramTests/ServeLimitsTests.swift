import Glibc
import TestSupport
import Testing

extension ProgramTests {
    /// Settings arrive at the server; what it does with them is tested there.
    @Suite struct ServeLimits {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder(InventedCorpus.files)
        }

        private func server(_ environment: [String: String]) throws -> RunningServer {
            let settings = environment.map { ("DRAGOMAN_" + $0.key, $0.value) }
            return try RunningServer(
                ["--corpus", "pages"], in: folder.path,
                environment: Dictionary(uniqueKeysWithValues: settings))
        }

        private func ask(_ client: SocketClient, fields: Int = 1) -> Answer? {
            let others = (1..<fields).map { "X-\($0): a\r\n" }.joined()
            client.send("GET /visits HTTP/1.1\r\nHost: a\r\n\(others)\r\n")
            return client.answer()
        }

        @Test(arguments: ["epoll", "dispatch"])
        func `either back end answers and stops in order`(events: String) throws {
            let server = try server(["EVENTS": events])
            #expect(try server.answer(to: "/visits").status == 200)
            server.signal(SIGTERM)
            #expect(server.end() == 0)
        }

        @Test func `the newest beyond the limit is refused`() throws {
            let server = try server(["LIMITS_CONNECTIONS": "1"])
            let first = try SocketClient(port: server.port)
            #expect(ask(first)?.status == 200)
            let second = try ask(SocketClient(port: server.port))
            #expect(second?.status == 503)
            #expect(second?.fields.contains { $0.name == "Retry-After" } == true)
            #expect(ask(first)?.status == 200)
        }

        @Test func `or the one that has been idle for longest makes room`() throws {
            // Each loop closes those of its own: there are more connections than cores.
            let server = try server(["LIMITS_CONNECTIONS": "100", "LIMITS_WHEN_FULL": "closeIdle"])
            let clients = try (0..<110).map { _ in try SocketClient(port: server.port) }
            #expect(clients.allSatisfy { ask($0)?.status == 200 } == false)
            let late = try (0..<10).map { _ in try SocketClient(port: server.port) }
            #expect(late.allSatisfy { ask($0)?.status == 200 })
        }

        @Test func `an address has a limit of its own`() throws {
            let server = try server(["LIMITS_CONNECTIONS_PER_ADDRESS": "1"])
            let first = try SocketClient(port: server.port)
            #expect(ask(first)?.status == 200)
            #expect(try ask(SocketClient(port: server.port))?.status == 429)
        }

        @Test func `header fields have a limit`() throws {
            let server = try server(["LIMITS_HEADER_FIELDS": "3"])
            #expect(try ask(SocketClient(port: server.port), fields: 3)?.status == 200)
            #expect(try ask(SocketClient(port: server.port), fields: 4)?.status == 431)
        }

        @Test func `two servers may share a port where both allow it`() throws {
            let first = try server(["REUSE_PORT": "true"])
            let second = try RunningServer(
                ["--corpus", "pages", "--port", "\(first.port)"], in: folder.path,
                environment: ["DRAGOMAN_REUSE_PORT": "true"])
            #expect(second.port == first.port)
        }
    }
}
