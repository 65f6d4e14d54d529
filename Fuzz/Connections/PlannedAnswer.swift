import HTTP

/// The answer that the handler gives, chosen by a byte of the script.
struct PlannedAnswer {
    let response: Response
    /// What the client must read of it, where answers to its request have a body.
    let body: [UInt8]
    /// Whether its stream fails, so that the connection has to be broken off.
    var breaksOff = false

    /// - Parameter number: How many answers came before; each body is made of one letter of its own.
    init(choice: UInt8, number: Int) {
        let letter = UInt8(ascii: "a") + UInt8(number % 26)
        func text(_ count: Int) -> ArraySlice<UInt8> { ArraySlice(repeating: letter, count: count) }
        var stream: TestStream?
        var answer = Response(status: 200)
        switch choice % 24 {
        case 0: answer = Response(status: 204, body: [text(3)])
        case 1: answer = Response(status: 304, headers: HeaderList([("ETag", "\"a\"")]), body: [text(3)])
        case 2:
            answer = Response(status: 200, headers: HeaderList([("Connection", "close")]), body: [text(5)])
        case 3: answer.body = [text(9_000), text(0), text(9_000)]
        case 4: answer.status = 500
        case 5:
            let fields = [("Content-Length", "7"), ("Transfer-Encoding", "chunked"), ("Date", "never")]
            answer = Response(status: 200, headers: HeaderList(fields), body: [text(2)])
        case 6: answer = Response(status: 404, headers: HeaderList([("X", "a\r\nb: c")]), body: [text(9)])
        case 7: stream = TestStream(piece: text(5), pieces: 3, announces: 15)
        case 8: stream = TestStream(piece: text(100), pieces: Int(choice >> 4), announces: nil)
        case 9:
            stream = TestStream(
                piece: text(choice > 200 ? 4000 : 40), pieces: 3, announces: choice > 200 ? 12_000 : 120)
        case 10: stream = TestStream(piece: text(5), pieces: 3, announces: 16)
        case 11: stream = TestStream(piece: text(5), pieces: 3, announces: 14)
        case 12: stream = TestStream(piece: text(5), pieces: 3, announces: 20, fails: true)
        case 13: stream = TestStream(piece: text(5), pieces: 3, announces: nil, fails: true)
        case 14: stream = TestStream(piece: text(5), pieces: 0, announces: nil)
        default: answer.body = [text(Int(choice)), text(1)]
        }
        if stream != nil, choice >= 128 { answer.body = [text(4)] }
        answer.rest = stream
        breaksOff = stream?.breaksOff ?? false
        response = answer
        body = answer.body.reduce(into: []) { $0 += $1 } + (stream?.all ?? [])
    }

    /// An answer that depends on request and version alone.
    init(to request: Request, version: Int) {
        body = Array("\(version) \(request.method) \(request.rawPath)?\(request.rawQuery ?? "")".utf8)
        response = Response(status: 200, body: [body[...]], staysForVersion: true)
    }

    /// The answer to a request that the server refuses by itself.
    init(to refusal: HTTPRefusal) {
        response = refusal.response
        body = response.body.reduce(into: []) { $0 += $1 }
    }

    /// Of one answer, without what a stream holds back.
    static let greatestBody = 18_000
}
