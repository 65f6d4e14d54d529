import HTTP
import HTTPServer

/// A connection without socket and clock: bytes in, time on, steps and bytes out.
struct ConnectionScript {
    private(set) var state: ConnectionState
    private(set) var now = ContinuousClock.now
    private var sent: [UInt8] = []
    /// Bytes that the client takes before it takes no more.
    var room = Int.max

    init(limits: ServerLimits = ServerLimits(), refusing refusal: HTTPRefusal? = nil) {
        state = ConnectionState(limits: limits, now: now, refusing: refusal)
    }

    /// Does what is to be done until there is something to wait for; each answer's body is the request's
    /// path.
    ///
    /// - Returns: The steps, in words.
    @discardableResult
    mutating func run() -> [String] {
        var steps: [String] = []
        while true {
            switch state.next(now: now) {
            case .answer(let request):
                steps.append("answer \(request.rawPath)")
                let response = Response(status: 200, body: [Array(request.rawPath.utf8)[...]])
                state.answer(with: response, date: "today", now: now)
            case .refuse(let refusal):
                steps.append("refuse \(refusal.status)")
                state.answer(with: refusal.response, date: "today", now: now)
            case .send: send()
            case .finishSending: steps.append("finish")
            case .waitForReading: return steps + ["read"]
            case .waitForWriting: return steps + ["write"]
            case .close: return steps + ["close"]
            }
        }
    }

    mutating func receive(_ text: String) -> [String] {
        state.received(text.utf8)
        return run()
    }

    mutating func receiveEnd() -> [String] {
        state.receivedEnd()
        return run()
    }

    mutating func wait(seconds: Int) -> [String] {
        skip(seconds: seconds)
        return run()
    }

    /// Lets time pass without a look at the connection.
    mutating func skip(seconds: Int) {
        now = now.advanced(by: .seconds(seconds))
    }

    mutating func stop() -> [String] {
        state.stop()
        return run()
    }

    /// The client takes more again.
    mutating func makeRoom(_ bytes: Int) -> [String] {
        room = bytes
        _ = state.ready()
        return run()
    }

    /// What has gone out since the last look.
    mutating func output() -> String {
        defer { sent = [] }
        return String(decoding: sent, as: UTF8.self)
    }

    private mutating func send() {
        let bytes = state.pending.joined().prefix(room)
        guard !bytes.isEmpty else { return state.blocked() }
        sent += bytes
        if room != .max { room -= bytes.count }
        state.sent(bytes.count, now: now)
    }
}
