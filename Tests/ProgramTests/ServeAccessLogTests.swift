import Foundation
import Glibc
import TestSupport
import Testing

extension ProgramTests {
    /// The access log of the running program; its forms are tested by themselves.
    @Suite struct ServeAccessLog {
        private let folder: TemporaryFolder
        private let output = Pipe()

        init() throws {
            folder = try TemporaryFolder(InventedCorpus.files)
        }

        private func server(_ access: String, _ environment: [String: String] = [:]) throws -> RunningServer {
            let environment = environment.merging(["DRAGOMAN_LOG_ACCESS": access]) { $1 }
            return try RunningServer(
                ["--corpus", "pages"], in: folder.path, environment: environment, output: output)
        }

        /// What stood on standard output, once the program has ended.
        private func lines() throws -> [String] {
            try output.fileHandleForWriting.close()
            let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            #expect(text.isEmpty || text.hasSuffix("\n"))
            return text.split(separator: "\n").map(String.init)
        }

        @Test func `every answer is a line, the last ones too`() throws {
            let server = try server("text")
            for number in 1...20 { _ = try server.answer(to: "/visits?limit=\(number)") }
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            let lines = try lines()
            #expect(lines.count == 20)
            for (number, line) in zip(1..., lines) { #expect(line.contains("/visits?limit=\(number)")) }
            #expect(!server.log.contains("dropped"))
        }

        @Test func `without the log nothing stands on standard output`() throws {
            let server = try server("off")
            _ = try server.answer(to: "/visits")
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            #expect(try lines() == [])
        }

        @Test func `a refused request is a line`() throws {
            let server = try server("json")
            let client = try SocketClient(port: server.port)
            client.send("GET / HTTP/1.1\r\nHost: a\"b\r\nUser-Agent: x\r\n\r\n")
            #expect(client.answer()?.status == 400)
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            let object =
                try JSONSerialization.jsonObject(with: Data(try lines().joined().utf8)) as? [String: Any]
            #expect(object?["status"] as? Int == 400)
            #expect(object?["method"] is NSNull)
        }

        @Test func `a line has who asked and how`() throws {
            let server = try server("text", ["DRAGOMAN_PROXIES": "127.0.0.0/8"])
            let client = try SocketClient(port: server.port)
            let agent = "User-Agent: a \"b\\\r\n"
            for field in [
                "", "Forwarded: for=\"[2001:db8::1]:80\"\r\n", "X-Forwarded-For: 6.6.6.6, 192.0.2.7\r\n",
            ] {
                client.send("GET /visits HTTP/1.1\r\nHost: a\r\n\(agent)\(field)\r\n")
                #expect(client.answer()?.status == 200)
            }
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            let lines = try lines()
            #expect(lines.map { $0.prefix { $0 != " " } } == ["127.0.0.1", "2001:db8::1", "192.0.2.7"])
            let time = /\d\d\/\w{3}\/20\d\d:\d\d:\d\d:\d\d \+0000/
            let request = /"GET \/visits HTTP\/1\.1" 200 \d+ "-" "a \\x22b\\x5C" \d+/
            for line in lines {
                #expect(line.contains(time))
                #expect(line.firstMatch(of: request)?.range.upperBound == line.endIndex)
            }
        }

        @Test func `a reader that stops reading stalls no answer, and what it misses is counted`() throws {
            let server = try server("json")
            let client = try SocketClient(port: server.port)
            let target = "/visits?x=" + String(repeating: "a", count: 4_000)
            for _ in 0..<600 {
                client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                #expect(client.answer()?.status == 400)
            }
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            #expect(server.log.contains(#/warning \d{3} lines of the access log dropped: /#))
        }

        @Test func `a reader that has gone stalls no answer`() throws {
            let server = try server("text")
            try output.fileHandleForReading.close()
            for _ in 0..<3 { #expect(try server.answer(to: "/visits").status == 200) }
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            #expect(server.log.contains("warning 3 lines of the access log dropped: "))
        }
    }
}
