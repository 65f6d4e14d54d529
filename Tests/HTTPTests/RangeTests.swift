import HTTP
import TestSupport
import Testing

struct RangeTests {
    @Test(arguments: CaseRows.rows("ranges.tsv", columns: 3))
    func `the bytes that are asked for are sent`(_ row: [String]) throws {
        let length = try #require(Int(row[1]))
        let bytes = (0..<length).map { UInt8($0) }
        for handler in [Self.inMemory(bytes), Self.asStream(bytes)] {
            let answer = handler.given([("Range", row[0])])
            let sent = try Self.allBytes(answer)
            #expect(answer.contentLength == sent.count)
            switch row[2].split(separator: " ") {
            case ["whole"]:
                #expect(answer.status == 200 && sent == bytes && answer.headers["Content-Range"] == nil)
            case ["nothing"]:
                #expect(answer.status == 416 && answer.headers["Content-Range"] == "bytes */\(length)")
                #expect(answer.headers["Content-Type"] == "application/problem+json")
            case let parts where parts.count == 1:
                #expect(answer.status == 206 && answer.headers["Content-Type"] == "image/png")
                #expect(answer.headers["Content-Range"] == "bytes \(parts[0])/\(length)")
                #expect(sent == Self.slice(bytes, parts[0]))
            case let parts:
                #expect(answer.status == 206 && answer.headers["Content-Range"] == nil)
                #expect(sent == Self.multipart(bytes, parts, answer.headers["Content-Type"] ?? ""))
            }
        }
    }

    @Test func `an answer that has no parts is sent whole`() {
        var handler = Self.inMemory([1, 2, 3])
        handler.answer.headers = HeaderList([("Accept-Ranges", "none"), ("ETag", "\"a\"")])
        #expect(handler.given([("Range", "bytes=0-0")]).status == 200)
        handler.answer.headers = HeaderList([("ETag", "\"a\"")])
        #expect(handler.given([("Range", "bytes=9-")]).status == 200)
        handler.answer.rest = PlainStream(bytes: [4, 5][...])
        handler.answer.headers = HeaderList([("Accept-Ranges", "bytes")])
        #expect(handler.given([("Range", "bytes=0-0")]).status == 200)
    }

    @Test func `a part has the fields of the whole`() {
        let given = Self.inMemory([1, 2, 3]).given([("Range", "bytes=1-1")])
        #expect(given.headers["ETag"] == "\"a\"" && given.headers["Accept-Ranges"] == "bytes")
        #expect(given.headers["Last-Modified"] != nil && given.headers["Cache-Control"] == "no-cache")
    }

    @Test func `a part may lie across the pieces of a body`() {
        var handler = Self.inMemory([])
        handler.answer.body = [[0, 1, 2][...], [], [3][...], [9, 4, 5, 9][1..<3]]
        #expect(handler.given([("Range", "bytes=2-4")]).bytes == [2, 3, 4])
        #expect(handler.given([("Range", "bytes=3-3")]).bytes == [3])
        #expect(handler.given([("Range", "bytes=-1")]).bytes == [5])
    }

    @Test func `a time of change within this second is no proof of equal bytes`() {
        var handler = Self.inMemory([1, 2, 3])
        for (age, status) in [(0, 200), (1, 206)] {
            let date = httpDate(secondsSince1970: FixedAnswer.now - age)
            handler.answer.headers = HeaderList([("Last-Modified", date), ("Accept-Ranges", "bytes")])
            #expect(handler.given([("Range", "bytes=0-0"), ("If-Range", date)]).status == status)
        }
    }

    private static func inMemory(_ bytes: [UInt8]) -> FixedAnswer {
        let headers = HeaderList([
            ("Content-Type", "image/png"), ("ETag", "\"a\""), ("Accept-Ranges", "bytes"),
            ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Cache-Control", "no-cache"),
        ])
        return FixedAnswer(answer: Response(status: 200, headers: headers, body: [bytes[...]]))
    }

    private static func asStream(_ bytes: [UInt8]) -> FixedAnswer {
        var handler = inMemory(bytes)
        handler.answer.body = []
        handler.answer.rest = DivisibleStream(bytes: bytes[...])
        return handler
    }

    private static func allBytes(_ response: Response) throws -> [UInt8] {
        var bytes = response.bytes
        var rest = response.rest
        while let piece = try rest?.next() {
            #expect(!piece.isEmpty)
            bytes += piece
        }
        return bytes
    }

    private static func slice(_ bytes: [UInt8], _ part: Substring) -> [UInt8] {
        let ends = part.split(separator: "-").compactMap { Int($0) }
        return Array(bytes[ends[0]...ends[1]])
    }

    private static func multipart(_ bytes: [UInt8], _ parts: [Substring], _ type: String) -> [UInt8] {
        let start = "multipart/byteranges; boundary="
        #expect(type.hasPrefix(start))
        let boundary = type.dropFirst(start.count)
        let sections = parts.map { part in
            let head = "Content-Type: image/png\r\nContent-Range: bytes \(part)/\(bytes.count)\r\n\r\n"
            return Array("--\(boundary)\r\n\(head)".utf8) + slice(bytes, part) + Array("\r\n".utf8)
        }
        return sections.flatMap { $0 } + Array("--\(boundary)--\r\n".utf8)
    }
}

/// Gives two bytes at a time.
private struct PlainStream: BodyStream {
    var bytes: ArraySlice<UInt8>

    var length: Int? { bytes.count }

    mutating func next() throws(BodyStreamError) -> ArraySlice<UInt8>? {
        defer { bytes = bytes.dropFirst(2) }
        return bytes.isEmpty ? nil : bytes.prefix(2)
    }
}

private struct DivisibleStream: DivisibleBody {
    let bytes: ArraySlice<UInt8>
    private var rest: PlainStream

    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        rest = PlainStream(bytes: bytes)
    }

    var length: Int? { bytes.count }

    mutating func next() throws(BodyStreamError) -> ArraySlice<UInt8>? { try rest.next() }

    func part(_ range: Range<Int>) -> any BodyStream {
        PlainStream(bytes: bytes.dropFirst(range.lowerBound).prefix(range.count))
    }
}
