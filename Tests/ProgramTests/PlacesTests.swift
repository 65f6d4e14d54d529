import Foundation
import Glibc
import TestSupport
import Testing

extension ProgramTests {
    @Suite struct Places {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder(InventedCorpus.files)
        }

        private func server(_ environment: [String: String]) throws -> RunningServer {
            try RunningServer(["--corpus", "pages"], in: folder.path, environment: environment)
        }

        /// What the server at a socket file answers.
        private func answer(at socketFile: String) throws -> String {
            let client = """
                import socket
                client = socket.socket(socket.AF_UNIX)
                client.settimeout(20)
                client.connect('\(socketFile)')
                client.sendall(b'GET /visits HTTP/1.1\\r\\nHost: a\\r\\nConnection: close\\r\\n\\r\\n')
                print(b''.join(iter(lambda: client.recv(65536), b'')).decode())
                """
            return try Program.shell("python3 -c \"\(client)\"", in: folder).output
        }

        @Test func `the log names the place before it is ready, and the real port`() throws {
            let server = try server([:])
            #expect(server.port > 0)
            #expect(server.log.contains("info listening at http://127.0.0.1:\(server.port)\n"))
        }

        @Test func `all hosts get the same port`() throws {
            let server = try server(["DRAGOMAN_HOST": "127.0.0.1,127.0.0.2"])
            for host in ["127.0.0.1", "127.0.0.2"] {
                let arguments = ["health", "--host", host, "--port", "\(server.port)"]
                #expect(try Program.run(arguments, in: folder).status == 0)
                #expect(server.log.contains("info listening at http://\(host):\(server.port)\n"))
            }
            #expect(
                try Program.run(["health", "--host", "127.0.0.3", "--port", "\(server.port)"], in: folder)
                    .status == 1)
        }

        @Test func `a socket file is listened at as well, and a stale one replaced`() throws {
            let environment = ["DRAGOMAN_SOCKET_FILE": "d.sock"]
            let first = try server(environment)
            #expect(first.log.contains("info listening at unix:d.sock\n"))
            #expect(try answer(at: "d.sock").contains("ingrid-larsson"))
            #expect(try first.answer(to: "/visits").status == 200)
            // Nobody tidies up behind a program that is killed.
            first.signal(SIGKILL)
            _ = first.end()
            let second = try server(environment)
            #expect(try answer(at: "d.sock").contains("ingrid-larsson"))
            second.signal(SIGTERM)
            #expect(second.end() == 0)
        }

        @Test func `a socket in no folder stops the start, and check tells of it`() throws {
            let environment = ["DRAGOMAN_SOCKET_FILE": "no/d.sock"]
            for command in ["serve", "check"] {
                let outcome = try Program.run([command], in: folder, environment: environment)
                #expect(outcome.status == 1)
                #expect((outcome.output + outcome.complaints).contains("\"no/d.sock\": there is no folder "))
            }
        }
    }
}
