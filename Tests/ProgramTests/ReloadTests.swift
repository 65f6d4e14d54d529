import Foundation
import Glibc
import TestSupport
import Testing

extension ProgramTests {
    @Suite struct Reload {
        private let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder(InventedCorpus.files.merging(["words/note.txt": ""]) { $1 })
            try folder.write("config.json", #"{"corpus": ["pages"], "dictionaries": ["words"]}"#)
        }

        private static let voyage = "Finnish President Ingrid Larsson arrived in Nairobi on Wednesday.\n"

        private func server() throws -> RunningServer { try RunningServer([], in: folder.path) }

        private func writeVoyage(_ name: String = "voyage") throws {
            // The same text in two files is one article.
            try folder.write("pages/\(name).txt", Self.voyage + "\nThis is the \(name).\n")
            try folder.write("pages/\(name).json", #"{"published": "2024-06-05"}"#)
        }

        private func move(_ name: String, to other: String) throws {
            try FileManager.default.moveItem(
                atPath: folder.path + "/" + name, toPath: folder.path + "/" + other)
        }

        @Test func `a new article is found behind SIGHUP, and every question meanwhile is answered`() throws {
            let server = try server()
            let client = try SocketClient(port: server.port)
            func ask(_ target: String) throws -> Answer {
                client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
                return try #require(client.answer())
            }
            let before = try ask("/visits?host=Kenya").text
            try writeVoyage()
            server.signal(SIGHUP)
            var answer = try ask("/visits?host=Kenya")
            while answer.text == before {
                #expect(answer.status == 200)
                answer = try ask("/visits?host=Kenya")
            }
            #expect(answer.text.contains("\"ingrid-larsson-ke-2024-06\""))
            #expect(try ask("/stats").json["articles"] as? Int == 4)
            try server.waitForLog("info reloaded articles=4 ")
        }

        @Test func `a reload takes away what is gone`() throws {
            let server = try server()
            try move("pages/arrival.txt", to: "arrival.txt")
            try move("pages/farewell.txt", to: "farewell.txt")
            server.signal(SIGHUP)
            try server.waitForLog("info reloaded articles=1 ")
            #expect(try (server.answer(to: "/visits").json["data"] as? [Any])?.count == 0)
        }

        @Test func `signals during a build lead to a build that has seen everything`() throws {
            let server = try server()
            for number in 1...5 {
                try writeVoyage("voyage\(number)")
                server.signal(SIGHUP)
            }
            try server.waitForLog(" articles=8 ")
            #expect(server.log.ranges(of: "reading dictionaries and corpus again").count <= 5)
            #expect(try server.answer(to: "/stats").json["articles"] as? Int == 8)
        }

        @Test func `a corpus that is gone leaves the answers as they were`() throws {
            let server = try server()
            let before = try server.answer(to: "/visits").text
            try move("pages", to: "elsewhere")
            server.signal(SIGHUP)
            try server.waitForLog("not reloaded")
            #expect(server.log.contains("error pages: there is no such file or folder\n"))
            #expect(try server.answer(to: "/visits").text == before)
            try move("elsewhere", to: "pages")
            try writeVoyage()
            server.signal(SIGHUP)
            try server.waitForLog("info reloaded articles=4 ")
        }

        @Test func `a path that was never there does not prevent a reload`() throws {
            try folder.write("config.json", #"{"corpus": ["pages", "missing"]}"#)
            let server = try server()
            try writeVoyage()
            server.signal(SIGHUP)
            try server.waitForLog("info reloaded articles=4 ")
        }

        @Test func `a broken dictionary leaves the answers as they were`() throws {
            let server = try server()
            let before = try server.answer(to: "/visits").text
            try writeVoyage()
            try folder.write("words/rules.tsv", "id\tkind\nx\n")
            server.signal(SIGHUP)
            try server.waitForLog("not reloaded")
            #expect(server.log.contains(/error [^\n]*rules\.tsv/))
            #expect(try server.answer(to: "/visits").text == before)
            try move("words/rules.tsv", to: "rules.tsv")
            server.signal(SIGHUP)
            try server.waitForLog("info reloaded articles=4 ")
        }

        @Test func `the configuration is not read again`() throws {
            let server = try server()
            try folder.write("config.json", #"{"corpus": ["pages/quiet.txt"], "port": "wrong"}"#)
            server.signal(SIGHUP)
            try server.waitForLog("info reloaded articles=3 ")
        }
    }
}
