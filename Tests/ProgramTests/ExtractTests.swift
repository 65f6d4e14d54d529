import Foundation
import TestSupport
import Testing

extension ProgramTests {
    @Suite struct Extract {
        private let folder: TemporaryFolder

        init() throws { folder = try TemporaryFolder(InventedCorpus.files) }

        private func extract(_ arguments: [String], input: String = "") throws -> Program.Outcome {
            try Program.run(["extract"] + arguments, input: input, in: folder)
        }

        @Test func `an article is a record on a line`() throws {
            let outcome = try extract(["pages/arrival.txt"])
            #expect(outcome.status == 0)
            #expect(outcome.complaints.isEmpty)
            let record = try #require(outcome.records.first)
            #expect(outcome.lines.count == 1)
            #expect(record.article?["id"] as? String == "arrival")
            #expect(record.article?["outlet"] as? String == "The Strelsau Gazette")
            #expect(record.ids("visits") == ["arrival-v1"])
            #expect(record.ids("people").first == "ingrid-larsson")
        }

        @Test func `an article in which nobody travels has no visits`() throws {
            let record = try #require(try extract(["pages/quiet.txt"]).records.first)
            #expect(record.ids("visits") == [])
            #expect(record.ids("people") == [])
        }

        @Test func `the articles of a folder come in the order of their names`() throws {
            let records = try extract(["pages"]).records
            #expect(records.map { $0.article?["id"] as? String } == ["arrival", "farewell", "quiet"])
        }

        @Test func `a hyphen is standard input`() throws {
            let outcome = try extract(["-"], input: InventedCorpus.arrival)
            #expect(outcome.status == 0)
            #expect(outcome.records.map { $0.ids("visits") } == [["standard-input-v1"]])
        }

        @Test func `without a path there is nothing to do`() throws {
            let outcome = try extract([])
            #expect(outcome.status == 64)
            #expect(outcome.complaints.contains("name files or folders of articles, or - for standard input"))
        }

        @Test func `what can't be read is named, and the rest goes on`() throws {
            let outcome = try extract(["missing.txt", "pages/quiet.txt"])
            #expect(outcome.status == 1)
            #expect(outcome.complaints == "missing.txt: there is no such file or folder\n")
            #expect(outcome.records.count == 1)
        }

        @Test func `with merge a visit and a person have the ids of the whole corpus`() throws {
            let visits = try extract(["pages"]).records.map { $0.ids("visits") }
            let merged = try extract(["--merge", "pages"])
            #expect(visits == [["arrival-v1"], ["farewell-v1"], []])
            #expect(merged.status == 0)
            let visit = "ingrid-larsson-iq-2024-05"
            #expect(merged.records.map { $0.ids("visits") } == [[visit], [visit], []])
        }

        @Test func `whoever reads the first line only is not complained to`() throws {
            let article = #"{"id": "1", "text": "\#(String(repeating: "Rain fell. ", count: 200))"}"#
            let input = String(repeating: article + "\n", count: 400)
            try folder.write("many.ndjson", Array(input.utf8))
            let line = "dragoman extract --ndjson many.ndjson | head -1; exit ${PIPESTATUS[0]}"
            let outcome = try Program.shell(line, in: folder)
            #expect(outcome.records.count == 1)
            #expect(outcome.complaints.isEmpty)
            #expect(outcome.status == 0)
        }

        @Test func `two runs print the same bytes`() throws {
            #expect(try extract(["--merge", "pages"]).output == extract(["--merge", "pages"]).output)
        }
    }
}

/// A line of `extract`.
typealias Record = [String: Any]

extension Program.Outcome {
    /// The lines that are JSON objects.
    var records: [Record] {
        lines.compactMap { try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? Record }
    }
}

extension Record {
    var article: Record? { self["article"] as? Record }

    func ids(_ list: String) -> [String] {
        (self[list] as? [Record] ?? []).compactMap { $0["id"] as? String }
    }
}
