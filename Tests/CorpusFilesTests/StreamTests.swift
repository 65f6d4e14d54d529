import CorpusFiles
import FoundationEssentials
import Glibc
import Gzip
import TestSupport
import Testing

/// Pieces as they are given, and then, it may be, a fault.
struct GivenSource: ByteSource {
    var pieces: [[UInt8]]
    var fault: StreamFault.Reason?

    mutating func next() throws(StreamFault) -> [UInt8] {
        if !pieces.isEmpty { return pieces.removeFirst() }
        guard let reason = fault else { return [] }
        fault = nil
        throw StreamFault(reason)
    }
}

/// All that a source gives, and what ended it before its end.
func read(_ source: any ByteSource) -> (bytes: [UInt8], fault: StreamFault.Reason?) {
    var (source, bytes) = (source, [UInt8]())
    do throws(StreamFault) {
        while true {
            let piece = try source.next()
            if piece.isEmpty { return (bytes, nil) }
            #expect(piece.count <= ByteSourceLimits.piece)
            bytes += piece
        }
    } catch {
        #expect((try? source.next()) == [])
        return (bytes, error.reason)
    }
}

@Suite struct StreamTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let text = Array(String(repeating: "Who visited whom, and when? ", count: 300).utf8)

    private func path(_ name: String) -> String { folder.path + "/" + name }

    @Test func `a file comes in pieces`() throws {
        let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
        try folder.write("a", bytes)
        let source = try FileSource(path: path("a"))
        #expect(source.size == 600_000)
        let whole = read(source)
        #expect(whole.bytes == bytes)
        #expect(whole.fault == nil)
        #expect(source.count == 600_000)
    }

    @Test func `a file that grows while it is read is found out`() throws {
        try folder.write("a", Self.text)
        let source = try FileSource(path: path("a"))
        _ = try source.next()
        try folder.append("a", "more")
        #expect(read(source).fault == .changedWhileRead)
    }

    @Test func `a file that shrinks while it is read is found out`() throws {
        try folder.write("a", [UInt8](repeating: 0x61, count: 600_000))
        let source = try FileSource(path: path("a"))
        _ = try source.next()
        try #require(truncated(path("a"), to: 300_000))
        #expect(read(source).fault == .changedWhileRead)
    }

    @Test func `a file that is written anew while it is read is found out`() throws {
        try folder.write("a", [UInt8](repeating: 0x61, count: 600_000))
        let old = try FileManager.default.attributesOfItem(atPath: path("a"))[.modificationDate] as? Date
        let source = try FileSource(path: path("a"))
        _ = try source.next()
        let later = try #require(old).addingTimeInterval(5)
        try FileManager.default.setAttributes([.modificationDate: later], ofItemAtPath: path("a"))
        #expect(read(source).fault == .changedWhileRead)
    }

    @Test func `nobody waits for a named pipe, a folder or a device`() throws {
        try #require(unsafe mkfifo(path("pipe"), 0o600) == 0)
        for path in [path("pipe"), folder.path, "/dev/null"] {
            #expect(throws: CorpusProblem(path: path, reason: .notAFile)) { try FileSource(path: path) }
        }
    }

    @Test(arguments: [1, 10, 100_000])
    func `gzip is undone, however it comes`(count: Int) throws {
        let bytes = try #require(gzipped([Self.text[...]])) + (gzipped([[0x61]]) ?? [])
        let pieces = stride(from: 0, to: bytes.count, by: count).map { Array(bytes[$0...].prefix(count)) }
        let whole = read(GzipSource(GivenSource(pieces: pieces)))
        #expect(whole.bytes == Self.text + [0x61])
        #expect(whole.fault == nil)
    }

    @Test func `gzip that breaks off says where`() throws {
        let bytes = try #require(gzipped([Self.text[...]]))
        for end in 1..<bytes.count {
            let whole = read(GzipSource(GivenSource(pieces: [Array(bytes[..<end])])))
            #expect(whole.fault == .truncatedGzip(offset: end))
        }
        #expect(read(GzipSource(GivenSource(pieces: []))).fault == nil)
    }

    @Test func `damaged gzip says where, and what never was gzip too`() throws {
        var bytes = try #require(gzipped([Self.text[...]]))
        bytes[bytes.count - 6] ^= 1
        guard case .corruptGzip(let offset) = read(GzipSource(GivenSource(pieces: [bytes]))).fault else {
            Issue.record("damage was not seen")
            return
        }
        #expect((1...bytes.count).contains(offset))
        let text = GzipSource(GivenSource(pieces: [Self.text]))
        #expect(read(text).fault == .corruptGzip(offset: 0))
    }

    @Test func `a fault of the file is the fault of its gzip`() throws {
        let bytes = try #require(gzipped([Self.text[...]]))
        let source = GivenSource(pieces: [Array(bytes.prefix(30))], fault: .changedWhileRead)
        #expect(read(GzipSource(source)).fault == .changedWhileRead)
        let behind = GivenSource(pieces: [bytes, [0, 0]], fault: .changedWhileRead)
        #expect(read(GzipSource(behind)).fault == .changedWhileRead)
    }

    @Test func `a bomb is given up long before its end`() throws {
        let zeros = [UInt8](repeating: 0x20, count: 1 << 20)[...]
        let bomb = try #require(gzipped(Array(repeating: zeros, count: 256)))
        var source = GzipSource(GivenSource(pieces: [bomb]))
        var count = 0
        let fault = #expect(throws: StreamFault.self) {
            while case let piece = try source.next(), !piece.isEmpty { count += piece.count }
        }
        guard case .gzipBomb? = fault?.reason else {
            Issue.record("the bomb was read")
            return
        }
        #expect(count < 70 << 20)
    }

    @Test func `a long text that repeats itself is no bomb`() throws {
        let line = Array(String(repeating: "Rain fell. ", count: 3000).utf8)[...]
        let bytes = try #require(gzipped(Array(repeating: line, count: 1000)))
        #expect(read(GzipSource(GivenSource(pieces: [bytes]))).fault == nil)
    }

    @Test func `whoever looks at the beginning takes nothing away`() throws {
        let source = try PeekedSource(GivenSource(pieces: [[1, 2], [3]]))
        #expect(source.beginning == [1, 2])
        #expect(read(source).bytes == [1, 2, 3])
        #expect(read(try PeekedSource(GivenSource(pieces: []))).bytes == [])
        #expect(throws: StreamFault(.changedWhileRead)) {
            try PeekedSource(GivenSource(pieces: [], fault: .changedWhileRead))
        }
    }
}

extension TemporaryFolder {
    func append(_ name: String, _ text: String) throws {
        let file = try #require(FileHandleOfTest(path + "/" + name))
        file.write(Array(text.utf8))
    }
}

/// A file that is open for writing at its end.
final class FileHandleOfTest {
    private let descriptor: Int32

    init?(_ path: String) {
        descriptor = unsafe open(path, O_WRONLY | O_APPEND)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    func write(_ bytes: [UInt8]) {
        _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    }
}
