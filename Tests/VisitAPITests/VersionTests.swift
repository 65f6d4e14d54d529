import HTTP
import Testing
import VisitAPI

/// Which answers may be kept until something changes.
@Suite struct VersionTests {
    @Test(arguments: [
        "GET /visits", "HEAD /visits", "GET /visits/none", "GET /visits?contry=x", "GET /people",
        "GET /articles/arrival", "GET /openapi.json", "GET /healthz", "OPTIONS /visits", "POST /visits",
    ])
    func `what depends on the request and the snapshot stays`(_ line: String) {
        let api = TestAPI().api
        for fields in [[], [("If-None-Match", "*")], [("Accept-Encoding", "gzip")], [("Accept", "a/b")]] {
            #expect(api.response(to: Request(line, headers: fields)).staysForVersion)
        }
    }

    @Test(arguments: ["/stats", "/readyz", "/", "/nothing"])
    func `what depends on more does not`(_ target: String) {
        for fields in [[], [("If-None-Match", "*")]] {
            #expect(!TestAPI().get(target, headers: fields).staysForVersion)
        }
    }

    @Test(arguments: ["/visits", "/readyz", "/stats", "/articles/arrival"])
    func `what is not ready yet does not`(_ target: String) {
        let answer = TestAPI(isReady: false).get(target)
        #expect(answer.status == 503 && !answer.staysForVersion)
    }

    @Test func `each snapshot is another version`() {
        let test = TestAPI(isReady: false)
        var versions = [test.api.version]
        for _ in 0..<2 {
            test.publish(Gazette.catalogue)
            versions.append(test.api.version)
        }
        #expect(Set(versions).count == 3)
        #expect(test.api.version == versions.last)
    }

    @Test func `a body that will not be taken is refused before it comes`() {
        let api = TestAPI().api
        #expect(api.refusal(of: Request("POST /visits"))?.status == 405)
        #expect(api.refusal(of: Request("POST /visits"))?.headers["Allow"] == "GET, HEAD, OPTIONS")
        #expect(api.refusal(of: Request("POST /visits"))?.headers["Access-Control-Allow-Origin"] == "*")
        #expect(api.refusal(of: Request("FOO /visits"))?.status == 501)
        #expect(api.refusal(of: Request("GET /visits")) == nil)
        #expect(api.refusal(of: Request("OPTIONS /visits")) == nil)
        #expect(api.refusal(of: Request("POST /index.html")) == nil)
    }
}
