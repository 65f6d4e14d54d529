import HTTP
import TestSupport
import Testing

struct NegotiationTests {
    @Test(arguments: CaseRows.rows("accept.tsv", columns: 3))
    func `the media type that the client likes best is chosen`(_ row: [String]) {
        let offered = row[1].split(separator: ",").map(String.init)
        #expect(preferred(among: offered, accept: HeaderList(fields(ofCase: row[0]))) ?? "none" == row[2])
    }

    @Test(arguments: CaseRows.rows("accept-encoding.tsv", columns: 2))
    func `the coding that the client likes best is chosen`(_ row: [String]) {
        let answer = FixedAnswer(answer: Self.text).given(fields(ofCase: row[0]))
        #expect(answer.headers["Vary"] == "Accept-Encoding")
        switch row[1] {
        case "none": #expect(answer.status == 406 && answer.headers["ETag"] == nil)
        case "identity":
            #expect(answer.status == 200 && answer.bytes == Self.text.bytes)
            #expect(answer.headers["Content-Encoding"] == nil && answer.headers["ETag"] == #""a""#)
        default:
            #expect(answer.status == 200 && answer.bytes.starts(with: [0x1F, 0x8B]))
            #expect(answer.headers["Content-Encoding"] == "gzip" && answer.headers["ETag"] == #""a-gzip""#)
        }
    }

    @Test(arguments: [
        "text/plain", "text/html; charset=utf-8", "TEXT/CSV", "application/json", "application/problem+json",
        "application/geo+json", "application/atom+xml; charset=utf-8", "image/svg+xml", "text/javascript",
        "application/x-ndjson", "application/wasm",
    ])
    func `texts of all kinds are coded`(_ type: String) {
        #expect(isCompressible(type))
    }

    @Test(arguments: [
        "image/png", "video/mp4", "application/zip", "application/gzip", "font/woff2", "application/pdf",
        "application/octet-stream", "json", "", "application/jsonx", "x-text/plain", "multipart/byteranges",
    ])
    func `what is compressed already, or unknown, is not`(_ type: String) {
        #expect(!isCompressible(type))
    }

    private static let text = Response(
        status: 200, headers: HeaderList([("Content-Type", "text/plain; charset=utf-8"), ("ETag", #""a""#)]),
        body: Array(repeating: Array("who visited whom? ".utf8)[...], count: 100))
}
