import HTTP
import HTTPServer
import Testing

struct ScreeningTests {
    private let post = "POST /1 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n"

    private func script(refusing: Bool) -> ConnectionScript {
        var script = ConnectionScript()
        script.screen = { _ in refusing ? Problem(status: 405, detail: "no").response : nil }
        return script
    }

    @Test func `a body that is of no use is not asked for`() {
        var script = script(refusing: true)
        #expect(script.receive(post) == ["unread 405", "finish", "read"])
        let output = script.output()
        #expect(output.hasPrefix("HTTP/1.1 405 "))
        #expect(output.contains("\r\nConnection: close\r\n"))
        #expect(script.receive("123456789" + get("/2")) == ["read"])
    }

    @Test func `the handler is asked once, and the body is read where it wants it`() {
        var script = script(refusing: false)
        #expect(script.receive(post) == ["read"])
        #expect(script.output() == "HTTP/1.1 100 Continue\r\n\r\n")
        #expect(script.receive("12345") == ["read"])
        script.screen = { _ in Problem(status: 405, detail: "no").response }
        #expect(script.receive("6789") == ["answer /1", "read"])
    }

    @Test func `a request that is there whole is answered, not screened`() {
        var script = script(refusing: true)
        #expect(script.receive(post + "123456789") == ["answer /1", "read"])
        #expect(script.receive(get("/2")) == ["answer /2", "read"])
    }
}
