import HTTP
import TestSupport
import Testing

struct ConditionTests {
    @Test(arguments: CaseRows.rows("conditions.tsv", columns: 3))
    func `a request with conditions gets the answer that they ask for`(_ row: [String]) {
        let answer = FixedAnswer(answer: answer).given(fields(ofCase: row[1]), method: row[0])
        #expect(String(answer.status) == row[2])
    }

    @Test func `conditions count only where the answer would be good`() {
        var handler = FixedAnswer(answer: answer)
        for status in [201, 204, 206, 301, 404, 500] {
            handler.answer.status = status
            #expect(handler.given([("If-None-Match", "*")]).status == status)
            #expect(handler.given([("If-Match", "\"b\"")]).status == status)
        }
    }

    @Test func `a weak tag of ours is compared for copies, and never for equal bytes`() {
        var handler = FixedAnswer(answer: answer)
        handler.answer.headers = HeaderList([("ETag", #"W/"a""#), ("Accept-Ranges", "bytes")])
        #expect(handler.given([("If-None-Match", #""a""#)]).status == 304)
        #expect(handler.given([("If-Match", #""a""#)]).status == 412)
        #expect(handler.given([("If-Match", #"W/"a""#)]).status == 412)
        #expect(handler.given([("If-Match", "*")]).status == 200)
        #expect(handler.given([("If-Range", #"W/"a""#), ("Range", "bytes=0-0")]).status == 200)
    }

    @Test func `without tag and time only the star names the answer`() {
        let handler = FixedAnswer(answer: Response(status: 200, body: [[1][...]]))
        #expect(handler.given([("If-None-Match", "\"a\"")]).status == 200)
        #expect(handler.given([("If-Modified-Since", "Mon, 07 Nov 1994 08:49:37 GMT")]).status == 200)
        #expect(handler.given([("If-Unmodified-Since", "Mon, 07 Nov 1994 08:49:37 GMT")]).status == 200)
        #expect(handler.given([("If-None-Match", "*")]).status == 304)
        #expect(handler.given([("If-Match", "\"a\"")]).status == 412)
    }

    @Test func `a 304 says what the cache needs and nothing of the body`() {
        let given = FixedAnswer(answer: answer).given([("If-None-Match", "*")])
        #expect(given.body.isEmpty)
        #expect(
            given.headers
                == HeaderList([
                    ("ETag", #""a""#), ("Cache-Control", "no-cache"), ("Content-Location", "/a"),
                    ("Expires", "0"), ("Access-Control-Allow-Origin", "*"),
                    ("Vary", "Origin, Accept-Encoding"),
                ]))
    }

    @Test func `a 304 without a tag has the time of change`() {
        var handler = FixedAnswer(answer: answer)
        handler.answer.headers = handler.answer.headers.removing(["ETag"])
        let given = handler.given([("If-None-Match", "*")])
        #expect(given.headers["Last-Modified"] == "Sun, 06 Nov 1994 08:49:37 GMT")
    }

    @Test func `a 412 is a problem that pages of other origins may read`() {
        let given = FixedAnswer(answer: answer).given([("If-Match", "\"b\"")])
        #expect(given.headers["Content-Type"] == "application/problem+json")
        #expect(given.headers["Access-Control-Allow-Origin"] == "*")
        #expect(given.headers["Vary"] == "Origin, Accept-Encoding")
        #expect(given.headers["ETag"] == nil)
        #expect(given.text.contains(#""detail":"the condition of If-Match does not hold""#))
    }

    @Test(
        arguments: [
            ("PUT", "If-Match", "*", "a", nil), ("PUT", "If-Match", "\"a\"", "a", nil),
            ("PUT", "If-Match", "\"b\"", "a", "If-Match"), ("PUT", "If-Match", "*", nil, "If-Match"),
            ("DELETE", "If-Match", "W/\"a\"", "a", "If-Match"), ("PUT", "If-None-Match", "*", nil, nil),
            ("PUT", "If-None-Match", "*", "a", "If-None-Match"),
            ("POST", "If-None-Match", "\"a\"", "a", "If-None-Match"),
            ("PUT", "If-None-Match", "\"b\"", "a", nil),
            ("PUT", "If-Modified-Since", "Mon, 07 Nov 1994 08:49:37 GMT", "a", nil),
            (
                "PUT", "If-Unmodified-Since", "Sat, 05 Nov 1994 08:49:37 GMT", "a",
                "If-Unmodified-Since"
            ), ("PUT", "If-Unmodified-Since", "Sat, 05 Nov 1994 08:49:37 GMT", nil, nil),
        ] as [(String, String, String, String?, String?)])
    func `a handler can ask before it changes anything`(
        _ method: String, _ field: String, _ value: String, _ tag: String?, _ failed: String?
    ) {
        let failure = preconditionFailure(
            for: FixedAnswer.request([(field, value)], method: method), currentTag: tag.map { "\"\($0)\"" },
            lastModified: tag.map { _ in 784_111_777 }, isThere: tag != nil)
        #expect(failure == failed.map { .failed(field: $0) })
    }

    private let answer = Response(
        status: 200,
        headers: HeaderList([
            ("ETag", #""a""#), ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Vary", "Origin"),
            ("Content-Type", "text/plain"), ("Accept-Ranges", "bytes"), ("Cache-Control", "no-cache"),
            ("Content-Location", "/a"), ("Expires", "0"), ("Link", "</a>; rel=\"self\""),
            ("Access-Control-Allow-Origin", "*"),
        ]), body: [[1, 2, 3][...]])
}
