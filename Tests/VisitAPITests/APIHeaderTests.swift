import Bytes
import HTTP
import Model
import Testing
import VisitAPI

@Suite struct APIHeaderTests {
    static let targets = [
        "/visits", "/visits?country=XB", "/visits/zoe-angstroem-xb-2024-03", "/articles", "/articles/arrival",
        "/people",
        "/people/zoe-angstroem", "/countries", "/countries/XA", "/stats", "/healthz", "/readyz",
        "/openapi.json",
    ]

    @Test(arguments: targets)
    func `what the client has already is not sent again`(_ target: String) throws {
        let test = TestAPI()
        let tag = try #require(test.get(target).headers["ETag"])
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count == 18)
        for known in [tag, "\"x\", " + tag, "W/" + tag, "*"] {
            let answer = test.get(target, headers: [("If-None-Match", known)])
            #expect(answer.status == 304 && answer.body.isEmpty && answer.headers["ETag"] == tag)
            #expect(answer.headers["Content-Type"] == nil)
        }
    }

    @Test(arguments: targets)
    func `what the client has not is sent`(_ target: String) {
        let answer = TestAPI().get(target, headers: [("If-None-Match", "\"0123456789abcdef\", \"x\"")])
        #expect(answer.status == 200 && answer.bodyLength > 0)
    }

    @Test func `different resources have different tags`() {
        let test = TestAPI()
        let tags = (Self.targets + ["/visits?limit=2", "/visits?country=-XB"]).map {
            test.get($0).headers["ETag"]
        }
        #expect(Set(tags).count == tags.count)
    }

    @Test func `another catalogue has other tags`() {
        let test = TestAPI()
        let before = test.get("/visits").headers["ETag"]
        var catalogue = Gazette.catalogue
        catalogue.visits.removeLast()
        test.publish(catalogue)
        #expect(test.get("/visits").headers["ETag"] != before)
    }

    @Test func `a listed origin is let in and no other`() {
        let test = TestAPI(origins: ["https://a.example", "https://b.example"])
        let known = test.get("/visits", headers: [("Origin", "https://b.example")])
        #expect(known.headers["Access-Control-Allow-Origin"] == "https://b.example")
        #expect(known.headers["Vary"] == "Origin, Accept-Encoding")
        for headers in [
            [("Origin", "https://evil.example")], [("Origin", "null")], [("Origin", "https://B.example")],
            [("Origin", "https://b.example"), ("Origin", "https://a.example")], [],
        ] {
            let answer = test.get("/visits", headers: headers)
            #expect(answer.headers["Access-Control-Allow-Origin"] == nil)
            #expect(answer.headers["Access-Control-Expose-Headers"] == nil)
            #expect(answer.headers["Vary"] == "Origin, Accept-Encoding")
        }
    }

    @Test(arguments: [
        ("GET /visits", "If-None-Match", "*", 304), ("GET /visits", "If-Match", "\"x\"", 412),
        ("GET /visits", "Accept", "text/html", 406), ("GET /openapi.json", "Accept-Encoding", "*;q=0", 406),
        ("GET /visits/none", "X", "", 404), ("POST /visits", "X", "", 405), ("FOO /visits", "X", "", 501),
        ("GET /nothing", "X", "", 404), ("GET /visits?x=1", "X", "", 400),
    ])
    func `a page of a listed origin may read every answer`(
        _ line: String, _ field: String, _ value: String, _ status: Int
    ) {
        let origin = "https://a.example"
        let headers = [("Origin", origin), (field, value)]
        let answer = TestAPI(origins: [origin]).api.response(to: Request(line, headers: headers))
        #expect(answer.status == status)
        #expect(answer.headers["Access-Control-Allow-Origin"] == origin)
        #expect(answer.headers["Access-Control-Expose-Headers"]?.contains("ETag") == true)
        let vary = answer.headers.values(of: "Vary")
        #expect(vary.count == 1 && vary[0].hasPrefix(field == "Accept" ? "Accept, Origin" : "Origin"))
    }

    @Test func `a preflight of an origin that is not listed is let in nowhere`() {
        let headers = [("Origin", "https://evil.example"), ("Access-Control-Request-Method", "GET")]
        let answer = TestAPI(origins: ["https://a.example"]).api.response(
            to: Request("OPTIONS /visits", headers: headers))
        #expect(answer.status == 204 && answer.headers["Vary"] == "Origin")
        #expect(!answer.headers.fields.contains { $0.name.hasPrefix("Access-Control") })
    }

    @Test func `until the first snapshot only liveness and description answer`() throws {
        let test = TestAPI(isReady: false)
        test.snapshots.report(BuildProgress(articlesRead: 2, articlesTotal: 5))
        for target in ["/readyz", "/visits", "/visits?contry=x", "/articles/arrival", "/stats"] {
            let answer = test.get(target)
            #expect(answer.status == 503 && answer.headers["Retry-After"] == "1")
            let body = try answer.json
            #expect(body["detail"]?.string == "the index is being built: 2 of 5 articles read")
            #expect(body["progress"]?["articlesTotal"]?.integer == 5)
        }
        #expect(test.get("/healthz").status == 200 && test.get("/openapi.json").status == 200)
        test.publish(Gazette.catalogue)
        #expect(test.get("/readyz").status == 200)
    }
}
