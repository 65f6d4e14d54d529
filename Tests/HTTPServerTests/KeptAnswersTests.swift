import HTTP
import HTTPServer
import Testing

struct KeptAnswersTests {
    /// Answers that stay, with the number of the version in them.
    private func script(keptBytes: Int = 100_000, stays: Bool = true) -> ConnectionScript {
        var script = ConnectionScript(keptBytes: keptBytes)
        script.handler = { request in
            Response(status: 200, body: [Array(request.rawPath.utf8)[...]], staysForVersion: stays)
        }
        return script
    }

    @Test func `an answer that stays is given again without asking, from the third time on`() {
        var script = script()
        #expect(script.receive(get("/1")) == ["answer /1", "read"])
        #expect(script.receive(get("/1")) == ["answer /1", "read"])
        let asked = script.output()
        #expect(script.receive(get("/1")) == ["again /1", "read"])
        #expect(asked == script.output() + asked.suffix(asked.count / 2))
    }

    @Test func `requests in a row are given again in their order, between others that are asked`() {
        var script = script()
        _ = script.receive(get("/1") + get("/1") + get("/3") + get("/3"))
        _ = script.output()
        #expect(
            script.receive(get("/1") + get("/2") + get("/3") + get("/1")) == [
                "again /1", "answer /2", "again /3", "again /1", "read",
            ])
        #expect(
            script.output().split(separator: "HTTP/1.1 200 OK").map { $0.suffix(2) } == [
                "/1", "/2", "/3", "/1",
            ])
    }

    @Test(arguments: [
        get("/1", "Accept: text/html"), get("/1", "Host: b"), get("/11"), get("/1?"),
        "HEAD /1 HTTP/1.1\r\nHost: a\r\n\r\n", "GET /1 HTTP/1.0\r\nHost: a\r\n\r\n",
    ])
    func `another head is another request`(_ head: String) {
        var script = script()
        for _ in 0..<3 { _ = script.receive(get("/1")) }
        #expect(script.receive(head).contains { $0.hasPrefix("again") } == false)
    }

    @Test func `a head that comes in pieces is asked`() {
        var script = script()
        for _ in 0..<3 { _ = script.receive(get("/1")) }
        _ = script.receive("GET /1 HT")
        #expect(script.receive("TP/1.1\r\nHost: a\r\n\r\n") == ["answer /1", "read"])
        #expect(script.receive(get("/1")) == ["again /1", "read"])
    }

    @Test func `another version of the handler is asked anew`() {
        var script = script()
        for _ in 0..<3 { _ = script.receive(get("/1")) }
        script.use(version: 1)
        #expect(script.receive(get("/1")) == ["answer /1", "read"])
        #expect(script.receive(get("/1")) == ["again /1", "read"])
        script.use(version: 1)
        #expect(script.receive(get("/1")) == ["again /1", "read"])
    }

    @Test func `what does not stay is asked each time, and so is all where nothing is kept`() {
        for var script in [script(stays: false), script(keptBytes: 0)] {
            for _ in 0..<5 { #expect(script.receive(get("/1")) == ["answer /1", "read"]) }
        }
    }

    @Test(arguments: ["Connection: close", "Content-Length: 1", "Transfer-Encoding: chunked"])
    func `what closes the connection or has a body is never kept`(_ field: String) {
        for _ in 0..<4 {
            var script = script()
            #expect(script.receive(get("/1", field) + "0\r\n\r\n").contains("again /1") == false)
        }
    }

    @Test func `kept answers carry the time of the day`() {
        var script = script()
        for _ in 0..<3 { _ = script.receive(get("/1")) }
        _ = script.output()
        script.date = "tomorrow"
        #expect(script.receive(get("/1")) == ["again /1", "read"])
        #expect(script.output().contains("\r\nDate: tomorrow\r\n"))
    }

    @Test func `more answers than are kept are all right, only asked again`() {
        var script = script(keptBytes: 5_000)
        for round in 0..<3 {
            for path in (0..<50).map({ "/\($0)" }) {
                let steps = script.receive(get(path))
                #expect(steps == ["answer \(path)", "read"] || steps == ["again \(path)", "read"])
                #expect(script.output().hasSuffix("\r\n\r\n\(path)"), "round \(round)")
            }
        }
    }

    @Test func `who stops asks for each answer that is owed`() {
        var script = script()
        for _ in 0..<3 { _ = script.receive(get("/1")) }
        _ = script.output()
        script.append(get("/1") + get("/1"))
        #expect(script.stop() == ["answer /1", "answer /1", "finish", "read"])
        let output = script.output()
        #expect(output.components(separatedBy: "Connection: close").count == 2)
        #expect(output.hasSuffix("Connection: close\r\n\r\n/1"))
    }
}

extension String {
    fileprivate func components(separatedBy separator: String) -> [Substring] { split(separator: separator) }
}
