import FoundationEssentials
import Testing

@Suite struct DocumentTests {
    /// The project's documents, by their paths from the top.
    private static let documents: [String] = {
        let folders = ["", "docs/", "docs/decisions/", "docs/benchmarks/"]
        return folders.flatMap { folder in
            let names =
                (try? FileManager.default.contentsOfDirectory(atPath: House.top.path + "/" + folder)) ?? []
            return names.filter { $0.hasSuffix(".md") }.sorted().map { folder + $0 }
        }
    }()

    @Test func `the documents are there`() {
        for name in [
            "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/decisions/README.md",
        ] {
            #expect(Self.documents.contains(name))
        }
    }

    @Test(arguments: documents)
    func `every link of a document leads somewhere`(document: String) throws {
        let file = House.top.appending(path: document)
        let text = try String(contentsOf: file, encoding: .utf8)
        let targets = text.matches(of: /\]\(([^)#]+)/).map { String($0.1) }.filter { !$0.contains("://") }
        let missing = targets.filter {
            let path = file.deletingLastPathComponent().path + "/" + $0
            return !FileManager.default.fileExists(atPath: path)
        }
        #expect(missing == [])
    }

    @Test func `every decision is in the list of decisions`() throws {
        let list = try String(
            contentsOf: House.top.appending(path: "docs/decisions/README.md"), encoding: .utf8)
        let pages = Self.documents.filter { $0.contains("/0") }.compactMap { $0.split(separator: "/").last }
        #expect(pages.count > 5)
        #expect(pages.filter { !list.contains("(\($0))") } == [])
    }

    @Test func `the table of rooms in ARCHITECTURE is that of the package`() throws {
        let text = try String(contentsOf: House.top.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let rows = text.matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.1) }
        #expect(rows.sorted() == House.walls.keys.sorted())
    }
}
