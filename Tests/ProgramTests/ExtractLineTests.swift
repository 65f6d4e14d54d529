import Foundation
import TestSupport
import Testing

extension ProgramTests {
    /// `extract --ndjson`: one article a line.
    @Suite struct ExtractLines {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder() }

        private func extract(_ arguments: [String] = [], input: String) throws -> Program.Outcome {
            try Program.run(["extract", "--ndjson"] + arguments, input: input, in: folder)
        }

        private static let input = """
            {"id": "a", "text": "Finnish President Ingrid Larsson arrived in Baghdad on Sunday."}
            not json
            {"id": "b"}
            ["c"]
            {"id": "d", "text": "Rain fell.", "page": "Rain fell."}

            {"id": "e", "text": "Rain fell on Sunday.", "published": "2024-05-12"}
            """

        @Test func `a line that can't be read has its error in its place`() throws {
            let outcome = try extract(input: Self.input)
            #expect(outcome.status == 1)
            let records = outcome.records
            #expect(records.map { $0.article?["id"] as? String } == ["a", nil, nil, nil, nil, nil, "e"])
            #expect(records.map { $0["line"] as? Int } == [nil, 2, 3, 4, 5, 6, nil])
            #expect(
                outcome.lines[1...3] == [
                    #"{"error": "not JSON: 'n' stands where a value should (byte 0 of the line)", "line": 2}"#,
                    #"{"error": "one of \"text\", \"page\" and \"html\" must be there", "line": 3}"#,
                    #"{"error": "the line holds an array, not an object", "line": 4}"#,
                ])
        }

        @Test func `lines that can all be read end well`() throws {
            let input = Self.input.split(separator: "\n").filter { $0.contains("Sunday") }
            let outcome = try extract(input: input.joined(separator: "\n"))
            #expect(outcome.status == 0)
            #expect(outcome.records.map { $0.ids("visits") } == [["a-v1"], []])
            #expect(outcome.complaints.isEmpty)
        }

        @Test func `no lines are no records`() throws {
            let outcome = try extract(input: "")
            #expect(outcome.status == 0)
            #expect(outcome.output.isEmpty)
        }

        @Test func `a text is kept as it is, a page is cleaned`() throws {
            let outcome = try extract(
                input: #"""
                    {"id": "text", "text": "Share this\nRain fell in the hills."}
                    {"id": "page", "page": "Share this\nRain fell in the hills."}
                    """#)
            let texts = outcome.records.map { $0.article?["text"] as? String }
            #expect(texts.first == "Share this\nRain fell in the hills.")
            #expect(texts.last??.contains("Share this") == false)
        }

        @Test func `with merge an id stands for one article only`() throws {
            let line = #"{"id": "a", "text": "Rain fell."}"# + "\n"
            let outcome = try extract(["--merge"], input: line + line)
            #expect(outcome.status == 1)
            #expect(outcome.lines.first == #"{"error": "the id \"a\" is that of line 1", "line": 2}"#)
            #expect(outcome.records.count == 2)
            #expect(try extract(input: line + line).status == 0)
        }

        @Test func `a line is answered before the next one is there`() throws {
            let process = Program.process(try BuiltProgram.path, ["extract", "--ndjson"], in: folder.path)
            let (input, output) = (Pipe(), Pipe())
            (process.standardInput, process.standardOutput) = (input, output)
            try process.run()
            for id in ["a", "b"] {
                let line = #"{"id": "\#(id)", "text": "Rain fell."}"# + "\n"
                try input.fileHandleForWriting.write(contentsOf: Data(line.utf8))
                let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
                #expect(answer.hasPrefix(#"{"article":{"id":"\#(id)""#))
            }
            try input.fileHandleForWriting.close()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
    }
}
