import CorpusFiles
import TestSupport
import Testing

/// A file of the folder `Cases`, with what it must give in the file of the same name with `.expected`.
struct RecordCase: Sendable, CustomTestStringConvertible {
    let kind: KindOfRecords
    let name: String

    var testDescription: String { kind.rawValue + "/" + name }

    private var path: String { CaseFiles.folder("Cases/\(kind.rawValue)/", beside: #filePath) + name }

    var bytes: [UInt8] { CaseFiles.bytes(path) }
    var expected: [String] {
        CaseFiles.text(path + ".expected").split(separator: "\n").map(String.init)
    }

    static let all: [RecordCase] = KindOfRecords.allCases.flatMap { kind in
        let folder = CaseFiles.folder("Cases/\(kind.rawValue)", beside: #filePath)
        return CaseFiles.names(in: folder, ending: ".expected").map { RecordCase(kind: kind, name: $0) }
    }
}

@Suite struct RecordCaseTests {
    @Test func `there are cases of every kind`() {
        for kind in KindOfRecords.allCases { #expect(RecordCase.all.count { $0.kind == kind } > 3) }
    }

    @Test(arguments: RecordCase.all)
    func `a file gives its articles and names its faults`(file: RecordCase) {
        #expect(!file.bytes.isEmpty)
        #expect(file.kind.all(Pieces(file.bytes)).lines == file.expected)
    }

    @Test(arguments: RecordCase.all)
    func `the size of the pieces changes nothing`(file: RecordCase) {
        let whole = file.kind.all(Pieces(file.bytes))
        for size in [1, 7, 64] { #expect(file.kind.all(Pieces(file.bytes, size: size)) == whole) }
        #expect(whole.isEnded)
    }

    @Test(arguments: RecordCase.all)
    func `a file cut anywhere gives what stands before the cut`(file: RecordCase) {
        let bytes = file.bytes
        let whole = file.kind.all(Pieces(bytes)).articles
        for length in 0..<bytes.count {
            let cut = file.kind.all(Pieces(Array(bytes[..<length])))
            let sure = cut.articles.dropLast()
            guard whole.starts(with: sure), cut.isEnded, cut.articles.count <= whole.count else {
                Issue.record("cut after \(length) bytes: \(cut.lines)")
                return
            }
        }
    }

    @Test(arguments: RecordCase.all)
    func `a stream that fails says so after what came before, and then ends`(file: RecordCase) {
        let fault = StreamFault(.truncatedGzip(offset: 9))
        let bytes = file.bytes
        for length in stride(from: 0, to: bytes.count, by: 13) {
            let outcome = file.kind.all(Pieces(Array(bytes[..<length]), size: 50, fault: fault))
            guard outcome.isEnded, outcome.fault != nil else {
                Issue.record("failed after \(length) bytes: \(outcome.lines)")
                return
            }
        }
    }
}
