import Gzip
import HTTP
import Testing

struct RepresentationsTests {
    private static let takesGzip = ("Accept-Encoding", "gzip")

    @Test func `small answers stay as they are, but for those who refuse that`() {
        var handler = Self.text
        handler.answer.body = [Self.bytes.prefix(999)]
        #expect(handler.given([Self.takesGzip]).headers["Content-Encoding"] == nil)
        #expect(handler.given([Self.takesGzip]).headers["Vary"] == "Accept-Encoding")
        let coded = handler.given([("Accept-Encoding", "gzip, identity;q=0")])
        #expect(coded.bytes == gzipped([Self.bytes.prefix(999)]))
        handler.answer.body = [Self.bytes.prefix(1000)]
        #expect(handler.given([Self.takesGzip]).headers["Content-Encoding"] == "gzip")
    }

    @Test func `what does not shrink stays as it is, and does not vary`() {
        var handler = Self.text
        handler.answer.headers = HeaderList([("Content-Type", "image/png"), ("ETag", "\"a\"")])
        let given = handler.given([Self.takesGzip])
        #expect(given.headers["Content-Encoding"] == nil && given.headers["Vary"] == nil)
    }

    @Test func `an answer that is coded already stays as it is`() {
        var handler = Self.text
        handler.answer.headers.append("Content-Encoding", "br")
        let given = handler.given([Self.takesGzip])
        #expect(given.headers.values(of: "Content-Encoding") == ["br"] && given.headers["ETag"] == "\"a\"")
    }

    @Test(arguments: [([], ""), (["Origin"], "Origin, "), (["origin", "Accept"], "origin, Accept, ")])
    func `Vary names each field once`(_ named: [String], _ start: String) {
        var handler = Self.text
        for name in named { handler.answer.headers.append("Vary", name) }
        #expect(handler.given([Self.takesGzip]).headers.values(of: "Vary") == [start + "Accept-Encoding"])
    }

    @Test(arguments: ["*", "accept-encoding", "Origin, Accept-Encoding"])
    func `what Vary says already is not said twice`(_ value: String) {
        var handler = Self.text
        handler.answer.headers.append("Vary", value)
        #expect(handler.given([Self.takesGzip]).headers.values(of: "Vary") == [value])
        #expect(handler.given().headers.values(of: "Vary") == [value])
    }

    @Test func `a copy is compared with the representation that was chosen`() {
        for (known, takes, status) in [
            ("\"a-gzip\"", true, 304), ("\"a\"", true, 200), ("\"a\"", false, 304),
            ("\"a-gzip\"", false, 200),
            ("W/\"a-gzip\"", true, 304), ("\"a\", \"a-gzip\"", true, 304),
        ] {
            let fields = [("If-None-Match", known)] + (takes ? [Self.takesGzip] : [])
            let given = Self.text.given(fields)
            #expect(given.status == status)
            #expect(given.headers["ETag"] == (takes ? "\"a-gzip\"" : "\"a\""))
            #expect(given.headers["Vary"] == "Accept-Encoding")
        }
    }

    @Test func `a weak tag is that of both representations`() {
        var handler = Self.text
        handler.answer.headers = handler.answer.headers.replacing("ETag", with: "W/\"a\"")
        #expect(handler.given([Self.takesGzip]).headers["ETag"] == "W/\"a\"")
    }

    @Test func `HEAD has the fields of GET`() {
        for fields in [[], [Self.takesGzip], [("If-None-Match", "\"a\"")], [("If-Match", "\"b\"")]] {
            let (get, head) = (Self.text.given(fields), Self.text.given(fields, method: "HEAD"))
            #expect(get.status == head.status && get.headers == head.headers)
            #expect(get.contentLength == head.contentLength)
        }
    }

    @Test func `parts are of what is not coded, but for those who go on in gzip`() throws {
        let coded = try #require(gzipped([Self.bytes]))
        let range = ("Range", "bytes=20-29")
        let plain = Self.text.given([range, Self.takesGzip])
        #expect(plain.status == 206 && plain.bytes == Array(Self.bytes[20...29]))
        #expect(plain.headers["Content-Encoding"] == nil && plain.headers["ETag"] == "\"a\"")
        for fields in [
            [range, Self.takesGzip, ("If-Range", "\"a-gzip\"")],
            [range, ("Accept-Encoding", "gzip, identity;q=0")],
        ] {
            let part = Self.text.given(fields)
            #expect(part.status == 206 && part.bytes == Array(coded[20...29]))
            #expect(part.headers["Content-Range"] == "bytes 20-29/\(coded.count)")
            #expect(part.headers["Content-Encoding"] == "gzip" && part.headers["ETag"] == "\"a-gzip\"")
        }
    }

    @Test func `an answer without a body has no coding to refuse`() {
        let handler = FixedAnswer(answer: Response(status: 204))
        #expect(handler.given([("Accept-Encoding", "identity;q=0")]).status == 204)
    }

    @Test func `errors are told to those who take nothing, too`() {
        var handler = Self.text
        handler.answer.status = 404
        #expect(handler.given([("Accept-Encoding", "identity;q=0")]).status == 404)
    }

    @Test func `where coding fails the answer goes out uncoded`() {
        let handler = Representations(of: Self.text, gzip: { _ in nil }, now: { 0 })
        let given = handler.response(to: FixedAnswer.request([Self.takesGzip], method: "GET"))
        #expect(given.bytes == Array(Self.bytes) && given.headers["ETag"] == "\"a\"")
        #expect(given.headers["Content-Encoding"] == nil)
    }

    @Test func `what is made of an answer that stays stays, and no other`() {
        for stays in [true, false] {
            var handler = Self.text
            handler.answer.staysForVersion = stays
            for fields in [
                [], [Self.takesGzip], [("If-None-Match", "*")], [("If-Match", "\"b\"")],
                [("Range", "bytes=0-0")],
                [("Range", "bytes=9999-")], [("Accept-Encoding", "*;q=0")],
            ] {
                #expect(handler.given(fields).staysForVersion == stays)
            }
        }
    }

    @Test func `version and early refusals are the handler's`() {
        var handler = Self.text
        let request = FixedAnswer.request([], method: "POST")
        #expect(handler.representations.version == 7)
        #expect(handler.representations.refusal(of: request) == nil)
        handler.early = Problem(status: 405, detail: "no").response
        let refusal = handler.representations.refusal(of: request)
        #expect(refusal?.status == 405 && refusal?.headers["Vary"] == "Accept-Encoding")
    }

    private static let bytes = Array(String(repeating: "who visited whom? ", count: 100).utf8)[...]
    private static let text = FixedAnswer(
        answer: Response(
            status: 200,
            headers: HeaderList([
                ("Content-Type", "text/plain"), ("ETag", "\"a\""), ("Accept-Ranges", "bytes"),
            ]), body: [bytes]))
}
