import HTTP
import Testing

struct ConditionalTests {
    @Test(arguments: [
        #""a""#, "*", #""b", "a""#, #"W/"a""#, #""b","a","c""#, #""x,y", "a""#, #"  "a"  "#,
    ])
    func `a tag that the client has gives a 304`(_ list: String) {
        #expect(status(ifNoneMatch: list) == 304)
    }

    @Test(arguments: ["", "a", #""A""#, #""b""#, #""b, a""#, #""ab""#, #""a"#, "**", #"W/"b""#, #""b" a"#])
    func `a tag that the client has not gives the answer`(_ list: String) {
        #expect(status(ifNoneMatch: list) == 200)
    }

    @Test func `a weak tag of ours is compared, too`() {
        #expect(entityTags(#""a""#, contain: #"W/"a""#))
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 304), ("Mon, 07 Nov 1994 08:49:37 GMT", 304),
        ("Sun, 06 Nov 1994 08:49:36 GMT", 200), ("yesterday", 200),
    ])
    func `the time counts where there is no tag`(_ since: String, _ status: Int) {
        #expect(self.status(HeaderList([("If-Modified-Since", since)])) == status)
    }

    @Test func `the time does not count where there is a tag`() {
        let conditions = HeaderList([
            ("If-None-Match", #""b""#), ("If-Modified-Since", "Mon, 07 Nov 1994 08:49:37 GMT"),
        ])
        #expect(status(conditions) == 200)
    }

    @Test func `only GET and HEAD are answered with 304, and only instead of a 200`() {
        let conditions = HeaderList([("If-None-Match", "*")])
        #expect(status(conditions, method: "HEAD") == 304)
        #expect(status(conditions, method: "POST") == 200)
        #expect(status(conditions, original: 404) == 404)
    }

    @Test func `a 304 says what the cache needs and nothing of the body`() {
        let response = answer.unlessNotModified(for: request(HeaderList([("If-None-Match", "*")])))
        #expect(response.body.isEmpty)
        #expect(response.headers["ETag"] == #""a""#)
        #expect(response.headers["Vary"] == "Accept")
        #expect(response.headers["Content-Type"] == nil)
    }

    private var answer: Response {
        let headers = HeaderList([
            ("ETag", #""a""#), ("Last-Modified", "Sun, 06 Nov 1994 08:49:37 GMT"), ("Vary", "Accept"),
            ("Content-Type", "text/plain"),
        ])
        return Response(status: 200, headers: headers, body: [[1][...]])
    }

    private func request(_ headers: HeaderList, method: String = "GET") -> Request {
        Request(method: method, rawPath: "/", segments: [], headers: headers)
    }

    private func status(ifNoneMatch list: String) -> Int {
        status(HeaderList([("If-None-Match", list)]))
    }

    private func status(_ conditions: HeaderList, method: String = "GET", original: Int = 200) -> Int {
        var response = answer
        response.status = original
        return response.unlessNotModified(for: request(conditions, method: method)).status
    }
}
