import Foundation
import Glibc
import TestSupport
import Testing

extension ProgramTests {
    @Suite struct Serve {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder(
                InventedCorpus.files.merging(["Public/index.html": "<p>Hello"]) { $1 })
        }

        private func server(_ arguments: [String] = []) throws -> RunningServer {
            try RunningServer(["--corpus", "pages"] + arguments, in: folder.path)
        }

        @Test func `visits of a small corpus are answered`() throws {
            let server = try server()
            let answer = try server.answer(to: "/visits?country=Iraq")
            #expect(answer.status == 200)
            let visits = try answer.json["data"] as? [[String: Any]] ?? []
            #expect(visits.map { $0["id"] as? String } == ["ingrid-larsson-iq-2024-05"])
            #expect(visits.first?["start"] as? String == "2024-05-08")
            #expect(visits.first?["articles"] as? [String] == ["arrival", "farewell"])
        }

        @Test func `a state that nobody went to has no visits`() throws {
            let answer = try server().answer(to: "/visits?host=Kenya")
            #expect(answer.status == 200)
            #expect(try (answer.json["data"] as? [Any])?.count == 0)
        }

        @Test func `a misspelt state is refused with the right one`() throws {
            let answer = try server().answer(to: "/visits?country=Irak")
            #expect(answer.status == 400)
            #expect(answer.head.contains("\r\nContent-Type: application/problem+json"))
            #expect(try (answer.json["suggestions"] as? [String])?.first == "Iraq")
        }

        @Test func `the web pages are served, and nothing beside them`() throws {
            let server = try server()
            #expect(try server.answer(to: "/").text == "<p>Hello")
            #expect(try server.answer(to: "/../pages/quiet.txt").status != 200)
            #expect(try server.answer(to: "/%2e%2e/pages/quiet.txt").status != 200)
        }

        @Test func `files that can't be read are named, and the others are read`() throws {
            try folder.write("pages/letter.txt", Array("%PDF-1.7".utf8))
            try folder.write("pages/nothing.txt", [])
            let server = try server(["--corpus", "missing"])
            let stats = try server.answer(to: "/stats").json
            let unread = stats["unreadFiles"] as? [[String: String]] ?? []
            #expect(stats["articles"] as? Int == 3)
            #expect(
                unread == [
                    ["file": "missing", "reason": "there is no such file or folder"],
                    ["file": "pages/letter.txt", "reason": "a PDF, not a text"],
                    ["file": "pages/nothing.txt", "reason": "empty"],
                ])
            #expect(server.log.contains("warning pages/letter.txt: a PDF, not a text\n"))
        }

        @Test(arguments: [(SIGTERM, "SIGTERM"), (SIGINT, "SIGINT")])
        func `a signal ends the program when what was asked is answered`(number: Int32, name: String) throws {
            let server = try server()
            let clients = try (1...3).map { _ in try SocketClient(port: server.port) }
            let request = "GET /visits HTTP/1.1\r\nHost: localhost\r\n\r\n"
            // A first answer shows that the connection is the server's; one in the queue would be lost.
            clients.forEach { $0.send(request) }
            let first = clients.map { $0.answer()?.text }
            clients.forEach { $0.send(request) }
            server.signal(number)
            #expect(first.allSatisfy { $0?.contains("ingrid-larsson") == true })
            #expect(clients.map { $0.answer()?.text } == first)
            #expect(server.end() == 0)
            #expect(server.log.contains("info stopping on \(name)\n"))
        }

        @Test func `a connection that asks nothing does not keep the program`() throws {
            let server = try server()
            let client = try SocketClient(port: server.port)
            server.signal(SIGTERM)
            #expect(client.answer() == nil)
            #expect(server.end() == 0)
        }

        @Test func `a port that is taken is a complaint`() throws {
            let server = try server()
            let second = try Program.run(
                ["serve", "--corpus", "pages", "--port", "\(server.port)"], in: folder)
            #expect(second.status == 1)
            #expect(
                second.complaints.hasPrefix("Error: can't listen on host 127.0.0.1, port \(server.port): "))
            #expect(second.complaints.contains("choose another host or port"))
            #expect(second.output.isEmpty)
            #expect(try server.answer(to: "/healthz").status == 200)
        }

        @Test func `mistakes of the configuration stop the start, all at once`() throws {
            let settings = WrongSettings.text
            try folder.write("config.json", Array(settings.utf8))
            let outcome = try Program.run(["serve"], in: folder)
            #expect(outcome.status == 1)
            for complaint in WrongSettings.complaints {
                #expect(outcome.complaints.contains(complaint))
            }
        }

        @Test func `the environment overrides the file, and a flag both`() throws {
            try folder.write("config.json", Array(#"{"corpus": ["missing"]}"#.utf8))
            let byVariable = try RunningServer(
                [], in: folder.path, environment: ["DRAGOMAN_CORPUS": "pages/quiet.txt"])
            #expect(try byVariable.answer(to: "/stats").json["articles"] as? Int == 1)
            let byFlag = try RunningServer(
                ["--corpus", "pages"], in: folder.path, environment: ["DRAGOMAN_CORPUS": "missing"])
            #expect(try byFlag.answer(to: "/stats").json["articles"] as? Int == 3)
        }

        @Test func `a log of JSON has an object on each line`() throws {
            try folder.write("config.json", Array(#"{"log": {"format": "json", "level": "debug"}}"#.utf8))
            let server = try server()
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            let lines = server.log.split(separator: "\n")
            let events = lines.compactMap { line in
                try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            }
            #expect(events.count == lines.count)
            #expect(events.contains { $0["message"] == "stopping on SIGTERM" && $0["level"] == "info" })
        }

        @Test func `health tells a server that answers from none`() throws {
            let server = try server()
            let arguments = ["health", "--port", "\(server.port)"]
            #expect(try Program.run(arguments, in: folder).status == 0)
            server.signal(SIGTERM)
            #expect(server.end() == 0)
            let outcome = try Program.run(arguments, in: folder)
            #expect(outcome.status == 1)
            #expect(
                outcome.complaints == "Error: no sound answer at 127.0.0.1, port \(server.port): none\n")
        }
    }
}
