/// Bytes read as a story: four choose the answers, then each event is a byte of its kind and, for some, a byte of
/// how much and as many bytes as that says.
struct Script {
    enum Event {
        case clientSends(ArraySlice<UInt8>)
        case clientEnds
        case clientReads(Int)
        case clientReadsAll
        /// The most that one write takes.
        case writesTake(Int)
        case timePasses(seconds: Int)
        /// To another version of its answers.
        case handlerChanges
        case serverStops
        case connectionBreaks
    }

    /// What chooses the answers, in turn.
    let answers: [UInt8]
    private var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) {
        let choices = bytes.prefix(4)
        answers = choices.isEmpty ? [0] : Array(choices)
        rest = bytes.dropFirst(4)
    }

    /// nil at the end.
    mutating func next() -> Event? {
        guard let kind = rest.popFirst() else { return nil }
        switch kind % 16 {
        case 0...4: return .clientSends(take(Int(rest.popFirst() ?? 0)))
        case 5...7: return .clientSends(Self.request(rest.popFirst() ?? 0))
        case 8: return .clientReads(Int(rest.popFirst() ?? 0))
        case 9: return .clientReads(Int(rest.popFirst() ?? 0) << 8)
        case 10: return .clientReadsAll
        case 11: return .writesTake(Self.leastWrite + Int(rest.popFirst() ?? 0) << 4)
        case 12: return .timePasses(seconds: Int(rest.popFirst() ?? 0))
        case 13: return kind < 128 ? .timePasses(seconds: 1) : .handlerChanges
        case 14: return .clientEnds
        default: return kind < 128 ? .serverStops : .connectionBreaks
        }
    }

    private mutating func take(_ count: Int) -> ArraySlice<UInt8> {
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// A request that is in order, so that the fuzzer need not find one by itself.
    private static func request(_ choice: UInt8) -> ArraySlice<UInt8> {
        Array(requests[Int(choice) % requests.count].utf8)[...]
    }

    /// So that a large answer is no story of many thousand writes.
    private static let leastWrite = 48

    private static let requests = [
        "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /1 HTTP/1.0\r\n\r\n",
        "GET /2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "HEAD /3 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "GET /4 HTTP/1.1\r\nHost: a\r\nConnection: x, close\r\n\r\n",
        "POST /5 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
        "POST /6 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
        "POST /7 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\nHEAD / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /8 HTTP/1.1\r\n\r\n",
    ]
}
