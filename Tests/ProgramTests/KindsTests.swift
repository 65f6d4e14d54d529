import Foundation
import Gzip
import TestSupport
import Testing

extension ProgramTests {
    /// A corpus with one file of every kind, as it is and packed by gzip, from the files to `/articles/{id}`.
    @Suite struct KindsTests {
        private static let cases = CaseFiles.folder("Kinds/")

        /// One article as `expected.tsv` has it.
        struct Expected: CustomTestStringConvertible, Sendable {
            let fields: [String]

            /// The article's id, or the stem of its file and `-*`.
            var id: String { fields[0] }
            var title: String { fields[1] }
            var text: String { fields[8].replacing("|", with: "\n") }
            var testDescription: String { "\(id): \(title)" }

            /// The members of the record by name; an empty field is null.
            var metadata: [(name: String, value: String?)] {
                let names = [
                    "title", "published", "publishedFrom", "outlet", "author", "url", "language",
                ]
                return zip(names, fields[1...7]).map { ($0, $1.isEmpty ? nil : $1) }
            }
        }

        private static let expected = CaseRows.rows(
            "expected.tsv", columns: 9, in: "Kinds/"
        ).map { Expected(fields: $0) }

        @Test func `each kind of file is served as clean articles`() throws {
            let folder = try TemporaryFolder()
            try check(RunningServer(["--corpus", Self.cases + "corpus"], in: folder.path))
        }

        @Test func `each kind of file may be packed by gzip`() throws {
            let folder = try TemporaryFolder()
            for name in try FileManager.default.subpathsOfDirectory(atPath: Self.cases + "corpus") {
                // A folder has no bytes.
                guard let bytes = try? Data(contentsOf: URL(filePath: Self.cases + "corpus/" + name)) else {
                    continue
                }
                try folder.write("corpus/\(name).gz", try #require(gzipped([[UInt8](bytes)[...]])))
            }
            try check(RunningServer(["--corpus", "corpus"], in: folder.path))
        }

        private func check(_ server: RunningServer) throws {
            let list = try #require(
                try server.answer(to: "/articles?limit=1000").json["data"] as? [[String: Any]])
            #expect(list.count == Self.expected.count)
            #expect((try server.answer(to: "/stats").json["unreadFiles"] as? [Any])?.count == 0)
            for expected in Self.expected {
                let ids = list.filter { $0["title"] as? String == expected.title }.compactMap {
                    $0["id"] as? String
                }
                let id = try #require(ids.first, "\(expected.testDescription)")
                try check(expected, id: id, server)
            }
        }

        private func check(_ expected: Expected, id: String, _ server: RunningServer) throws {
            if expected.id.hasSuffix("*") {
                #expect(id.hasPrefix(expected.id.dropLast()))
            } else {
                #expect(id == expected.id)
            }
            let path = try #require(id.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let record = try server.answer(to: "/articles/\(path)").json
            let article = try #require(
                record["article"] as? [String: Any] ?? record["data"] as? [String: Any])
            #expect(article["text"] as? String == expected.text, "\(expected.id)")
            for (name, value) in expected.metadata {
                #expect(article[name] as? String == value, "\(name) of \(expected.id)")
            }
        }
    }
}
