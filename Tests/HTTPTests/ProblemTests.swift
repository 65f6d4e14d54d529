import HTTP
import Testing

struct ProblemTests {
    @Test func `a refusal is answered with problem details`() {
        let response = HTTPRefusal.blankBeforeColon(line: 3).response
        #expect(response.status == 400)
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(
            text(response)
                == #"{"type":"about:blank","title":"Bad Request","status":400,"#
                + #""detail":"line 3 has a blank between the field name and the colon"}"#)
    }

    @Test func `what the client sent is quoted safely`() {
        let response = HTTPRefusal.unknownExpectation("\"\\\u{1}é").response
        #expect(response.status == 417)
        let detail = #""detail":"the expectation \"\\\u0001é is unknown; only 100-continue is met""#
        #expect(text(response).contains(detail))
    }

    @Test func `too many connections say when to try again`() {
        #expect(HTTPRefusal.tooManyConnections(limit: 5).response.headers["Retry-After"] == "5")
        #expect(HTTPRefusal.badTarget.response.headers["Retry-After"] == nil)
    }

    private static let words: [(HTTPRefusal, Int, String)] = [
        (.badRequestLine, 400, "the first line is not `METHOD target HTTP/1.1` with single blanks"),
        (.targetTooLong(limit: 9), 414, "the request target is longer than 9 bytes"),
        (.securedTarget, 421, "the request target is an https address, and this connection is not secured"),
        (.unsupportedMethod("CONNECT"), 501, "the method CONNECT is not supported"),
        (.unsupportedVersion("HTTP/2.0"), 505, "HTTP/2.0 is not supported; send HTTP/1.1"),
        (.badLineEnd, 400, "each line ends with CR LF; neither may stand alone"),
        (.badField(line: 2), 400, "line 2 is no header field `Name: value`"),
        (.foldedField(line: 2), 400, "line 2 begins with a blank; a field may not run over lines"),
        (.headTooLarge(limit: 9), 431, "the header section is longer than 9 bytes"),
        (.tooManyFields(limit: 9), 431, "there are more than 9 header fields"),
        (.missingHost, 400, "HTTP/1.1 requires a Host field"),
        (.badContentLength, 400, "Content-Length is not a plain decimal number"),
        (.unsupportedTransferCoding("gzip"), 501, "the transfer coding gzip is not supported"),
        (.bodyTooLarge(limit: 9), 413, "the body is longer than 9 bytes"),
        (.slowHead(seconds: 9), 408, "the header section took longer than 9 s"),
        (.slowBody(seconds: 9), 408, "the body took longer than 9 s"),
        (.tooManyConnections(limit: 9), 503, "all 9 connections are taken; try again shortly"),
    ]

    @Test(arguments: words)
    func `a refusal has its status and its words`(_ refusal: HTTPRefusal, _ status: Int, _ detail: String) {
        #expect(refusal.status == status)
        #expect(refusal.detail == detail)
    }

    private func text(_ response: Response) -> String {
        String(decoding: response.body.joined(), as: UTF8.self)
    }
}
