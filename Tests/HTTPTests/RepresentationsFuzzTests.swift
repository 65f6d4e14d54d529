import HTTP
import TestSupport
import Testing

/// Fields put together by chance from what such fields are made of.
struct RepresentationsFuzzTests {
    private static let pieces = [
        "bytes=", "0-", "-1", "5-9", "99999999999999999999", ",", " ", "-", "\"a\"", "W/", "\"", "*", "a/b",
        "*/*",
        ";q=", "0.5", "1", "0", ";", "=", "gzip", "identity", "\\", "é", "Sun, 06 Nov 1994 08:49:37 GMT", "x",
        "06-Nov-94", "Sunday,", "\t",
    ]
    private static let names = [
        "Range", "If-Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since",
        "Accept-Encoding", "Accept",
    ]

    @Test func `whatever a client asks, it gets an answer that is whole`() {
        var chance = SeededGenerator(seed: 9110)
        for _ in 0..<2000 {
            let fields = (0..<Int.random(in: 1...3, using: &chance)).map { _ in
                (
                    Self.names.randomElement(using: &chance) ?? "",
                    (0..<Int.random(in: 0...8, using: &chance))
                        .map { _ in Self.pieces.randomElement(using: &chance) ?? "" }.joined()
                )
            }
            let given = handler.given(fields)
            _ = preferred(among: ["a/b", "c/d"], accept: HeaderList(fields))
            if !isWhole(given) { Issue.record("\(fields) → \(given.status) \(given.headers.fields)") }
        }
    }

    private func isWhole(_ given: Response) -> Bool {
        switch given.status {
        case 200: given.headers["Content-Encoding"] == "gzip" || given.bytes == Self.bytes
        case 206:
            given.headers["Content-Range"].map { $0.hasPrefix("bytes ") && $0.hasSuffix("/1200") }
                ?? given.headers["Content-Type"]?.hasPrefix("multipart/byteranges") ?? false
        case 304: given.body.isEmpty && given.headers["ETag"] != nil
        case 406, 412: given.headers["Content-Type"] == "application/problem+json"
        case 416: given.headers["Content-Range"] == "bytes */1200"
        default: false
        }
    }

    private static let bytes = (0..<1200).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    private let handler = FixedAnswer(
        answer: Response(
            status: 200,
            headers: HeaderList([
                ("Content-Type", "text/plain"), ("ETag", "\"a\""), ("Accept-Ranges", "bytes"),
                ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"),
            ]), body: [bytes[...]]))
}
