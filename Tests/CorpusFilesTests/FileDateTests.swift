import CorpusFiles
import Model
import TestSupport
import Testing

@Suite struct FileDateTests {
    private func date(_ name: String) throws -> String? {
        let folder = try TemporaryFolder([name: "text"])
        return Corpus(paths: [folder.path]).articles.first?.metadata.fileDate?.description
    }

    @Test(arguments: [
        "2024-09-11-talks.txt", "20240911_talks.html", "talks.2024-09-11.txt", "talks_2024_09_11.md",
        "2024.09.11 talks.txt", "talks-20240911T1354.txt", "20240911135400.txt", "afp-20240911135400-x.txt",
        "2024/09/11/talks.txt", "news/2024-09-11/talks.txt", "20240911/talks.txt",
        "id-12345678-2024-09-11.txt",
    ])
    func `a name or its folders bear a day`(name: String) throws {
        #expect(try date(name) == "2024-09-11")
    }

    @Test(arguments: [
        "talks.txt", "12345678.txt", "2024-13-11.txt", "2024-02-30-talks.txt", "1812-09-11-moscow.txt",
        "2024-09.txt", "talks-2024.txt", "2024/talks.txt", "2024/09/talks.txt", "2024/09/11/more/talks.txt",
        "2024--09--11.txt", "120240911.txt", "24-09-11.txt", "2024-9-11.txt",
    ])
    func `other numbers are no day`(name: String) throws {
        #expect(try date(name) == nil)
    }

    @Test func `the day of the name is beside what the sidecar says`() throws {
        let folder = try TemporaryFolder([
            "2024-09-11-a.txt": "text", "2024-09-11-a.json": #"{"published": "2024-09-10"}"#,
        ])
        let metadata = Corpus(paths: [folder.path]).articles.map(\.metadata)
        #expect(metadata.map(\.published) == [PartialDate("2024-09-10")])
        #expect(metadata.map(\.fileDate) == [PartialDate("2024-09-11")])
        #expect(metadata.map(\.publishedFrom) == [.sidecar])
    }
}
