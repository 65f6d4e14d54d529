import Foundation
import Testing

extension ProgramTests {
    /// What the README shows is what the program prints, byte for byte; no example shows what changes from run
    /// to run, such as milliseconds.
    @Suite struct Readme {
        private static let isRefreshing = ProcessInfo.processInfo.environment["DRAGOMAN_REFRESH"] == "1"

        @Test func `every example prints what stands below it`() throws {
            let server = try RunningServer(["--config", "config.json"], in: Program.top)
            if Self.isRefreshing {
                try ReadmeExample.refresh { try $0.printed(by: server) }
                Issue.record("README.md was rewritten, as DRAGOMAN_REFRESH=1 asks; read it, and test without")
            } else {
                for example in try ReadmeExample.all {
                    let printed = try example.printed(by: server)
                    #expect(printed == example.output, "`make docs` rewrites the README's outputs")
                }
            }
        }

        @Test func `every question of the README is an example`() throws {
            let text = try String(contentsOfFile: ReadmeExample.file, encoding: .utf8)
            let questions = text.matches(of: /(?m)^ *curl\b/).count
            #expect(questions >= 4)
            #expect(try ReadmeExample.all.filter { $0.target != nil }.count == questions)
        }

        @Test func `the question of the first page is answered with visits`() throws {
            let first = try #require(try ReadmeExample.all.first)
            #expect(first.target == "/visits?country=Iraq")
            #expect(first.output.contains("\"visitor\""))
        }
    }
}
