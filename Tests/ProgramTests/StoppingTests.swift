import Glibc
import TestSupport
import Testing

extension ProgramTests {
    @Suite struct Stopping {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder(InventedCorpus.files)
        }

        private func server(_ environment: [String: String] = [:], stage: String = "ready") throws
            -> RunningServer
        {
            try RunningServer(["--corpus", "pages"], in: folder.path, environment: environment, stage: stage)
        }

        private static let halfRequest = "GET /visits HTTP/1.1\r\nHost: loc"

        @Test func `a second signal ends the program at once`() throws {
            let server = try server(["DRAGOMAN_LIMITS_STOP_SECONDS": "3600"])
            let client = try SocketClient(port: server.port)
            client.send(Self.halfRequest)
            server.signal(SIGTERM)
            try server.waitForLog("info stopping on SIGTERM\n")
            server.signal(SIGINT)
            #expect(server.end() == 1)
            #expect(server.log.contains("warning ending at once on another SIGINT\n"))
        }

        @Test func `who is too slow is not waited for beyond the time to stop`() throws {
            let server = try server([
                "DRAGOMAN_LIMITS_STOP_SECONDS": "1", "DRAGOMAN_LIMITS_HEADER_SECONDS": "3600",
            ])
            let client = try SocketClient(port: server.port)
            client.send(Self.halfRequest)
            server.signal(SIGTERM)
            #expect(server.end() == 0)
        }

        @Test func `who waits for the first answer gets one when the program is told to stop`() throws {
            let server = try server(stage: "listening")
            let clients = try (1...3).map { _ in try SocketClient(port: server.port) }
            clients.forEach { $0.send("GET /visits HTTP/1.1\r\nHost: localhost\r\n\r\n") }
            server.signal(SIGTERM)
            for client in clients {
                let status = client.answer()?.status
                #expect(status == 200 || status == 503)
            }
            #expect(server.end() == 0)
        }
    }
}
