import HTTP
import HTTPServer
import Testing

struct AnswerStreamTests {
    /// Gives `pieces` pieces of `size` bytes, then ends or fails.
    private struct Pieces: BodyStream {
        var pieces: Int
        var size = 4
        var length: Int?
        var fails = false

        mutating func next() throws(BodyStreamError) -> ArraySlice<UInt8>? {
            guard pieces > 0 else {
                if fails { throw .tooShort(missing: 1) }
                return nil
            }
            pieces -= 1
            return Array(repeating: UInt8(ascii: "x"), count: size)[...]
        }
    }

    private func script(_ rest: Pieces) -> ConnectionScript {
        var script = ConnectionScript()
        script.handler = { _ in Response(status: 200, body: [Array("<".utf8)[...]], rest: rest) }
        return script
    }

    @Test func `a stream of known length goes out by its length`() {
        var script = script(Pieces(pieces: 2, length: 8))
        #expect(script.receive(get("/1") + get("/2")) == ["answer /1", "answer /2", "read"])
        let output = script.output()
        #expect(output.contains("\r\nContent-Length: 9\r\n\r\n<xxxxxxxxHTTP/1.1 200"))
        #expect(!output.contains("chunked"))
    }

    @Test func `a stream of unknown length goes out in chunks, what stands before it too`() {
        var script = script(Pieces(pieces: 2))
        #expect(script.receive(get("/1")) == ["answer /1", "read"])
        #expect(
            script.output().hasSuffix(
                "Transfer-Encoding: chunked\r\n\r\n1\r\n<\r\n4\r\nxxxx\r\n4\r\nxxxx\r\n0\r\n\r\n"))
    }

    @Test func `a client of HTTP 1 0 reads until the end`() {
        var script = script(Pieces(pieces: 2))
        let steps = script.receive("GET /1 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")
        #expect(steps == ["answer /1", "finish", "read"])
        #expect(script.output().hasSuffix("Connection: close\r\n\r\n<xxxxxxxx"))
    }

    @Test func `HEAD fetches nothing of it`() {
        var script = script(Pieces(pieces: 2, length: 8, fails: true))
        #expect(script.receive("HEAD /1 HTTP/1.1\r\nHost: a\r\n\r\n") == ["answer /1", "read"])
        #expect(script.output().hasSuffix("Content-Length: 9\r\n\r\n"))
    }

    @Test(arguments: [(2, 9, false), (2, 7, false), (1, nil, true), (2, 8, true)] as [(Int, Int?, Bool)])
    func `a stream that gives other than it said, or fails, breaks the connection off`(
        _ pieces: Int, _ length: Int?, _ fails: Bool
    ) {
        var script = script(Pieces(pieces: pieces, length: length, fails: fails))
        #expect(script.receive(get("/1") + get("/2")) == ["answer /1", "close"])
        #expect(!script.output().hasSuffix("0\r\n\r\n"))
    }

    @Test func `answers before a stream that fails still go out`() {
        var script = script(Pieces(pieces: 0, fails: true))
        script.handler = { request in
            request.rawPath == "/1"
                ? Response(status: 200, body: [Array("one".utf8)[...]])
                : Response(status: 200, rest: Pieces(pieces: 1, fails: true))
        }
        #expect(script.receive(get("/1") + get("/2") + get("/3")) == ["answer /1", "answer /2", "close"])
        #expect(script.output().contains("\r\n\r\noneHTTP/1.1 200 OK\r\n"))
        #expect(!script.state.resetsAtClose)
    }

    @Test func `who reads until the end is told of a failure by a reset`() {
        var script = script(Pieces(pieces: 1, fails: true))
        #expect(script.receive("GET /1 HTTP/1.0\r\n\r\n") == ["answer /1", "close"])
        #expect(script.state.resetsAtClose)
        script = self.script(Pieces(pieces: 1))
        #expect(script.receive("GET /1 HTTP/1.0\r\n\r\n") == ["answer /1", "finish", "read"])
        #expect(!script.state.resetsAtClose)
    }

    @Test func `no more of a stream is fetched than a little ahead of the client`() {
        var script = script(Pieces(pieces: 100, size: 65_536, length: 6_553_600))
        script.room = 100
        #expect(script.receive(get("/1")) == ["answer /1", "write"])
        #expect(script.state.pending.reduce(0) { $0 + $1.count } < 500_000)
        #expect(script.makeRoom(.max).last == "read")
        #expect(script.output().utf8.count > 6_553_600)
    }

    @Test func `the next request waits for the end of the stream`() {
        var script = script(Pieces(pieces: 100, size: 65_536))
        script.room = 100
        #expect(script.receive(get("/1") + get("/2")) == ["answer /1", "write"])
        #expect(script.makeRoom(.max) == ["answer /2", "read"])
    }
}
