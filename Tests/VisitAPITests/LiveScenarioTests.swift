import HTTP
import HTTPServer
import Testing
import VisitAPI

/// The scenarios once more, with a server and a socket between question and answer.
@Suite struct LiveScenarioTests {
    /// One server for all, on a port that the system chose.
    private static let server: Result<HTTPServer, any Error> = Result {
        let server = try HTTPServer(
            at: [.address(host: "127.0.0.1", port: 0)], handler: TestAPI().api)
        server.start()
        return server
    }

    @Test(arguments: try Scenario.all)
    func `an answer over the wire has what its scenario says`(_ scenario: Scenario) throws {
        let client = LiveClient(port: try Self.server.get().port)
        let complaints = scenario.complaints { client.response(to: $0) ?? Response(status: 0) }
        #expect(complaints == [])
    }

    @Test func `the body is that of the API, byte for byte`() throws {
        let client = LiveClient(port: try Self.server.get().port)
        for target in ["/visits", "/people", "/countries/XB", "/articles/arrival", "/openapi.json"] {
            #expect(client.response(to: Request("GET " + target))?.bytes == TestAPI().get(target).bytes)
        }
    }

    @Test func `a length is announced, and it is the body's`() throws {
        let client = LiveClient(port: try Self.server.get().port)
        let response = try #require(client.response(to: Request("GET /visits")))
        #expect(response.headers["Content-Length"] == "\(response.bodyLength)")
        #expect(response.headers["Date"] != nil)
    }

    @Test func `the answer to HEAD has no body`() throws {
        let client = LiveClient(port: try Self.server.get().port)
        let response = try #require(client.response(to: Request("HEAD /visits")))
        #expect(response.status == 200)
        #expect(response.bodyLength == 0)
    }
}
