import HTTP
import HTTPServer

/// A connection without socket and clock: bytes in, time on, steps and bytes out.
struct ConnectionScript {
    private(set) var state: ConnectionState
    private(set) var now = ContinuousClock.now
    private var sent: [UInt8] = []
    private var kept: KeptAnswers
    /// What the handler does in place of answering with the request's path.
    var handler: (Request) -> Response = { Response(status: 200, body: [Array($0.rawPath.utf8)[...]]) }
    /// What the handler refuses before the body has come.
    var screen: (Request) -> Response? = { _ in nil }
    /// Bytes that the client takes before it takes no more.
    var room = Int.max

    /// - Parameter keptBytes: How much the connection's loop keeps of answers that stay.
    init(limits: ServerLimits = ServerLimits(), refusing refusal: HTTPRefusal? = nil, keptBytes: Int = 0) {
        kept = KeptAnswers(byteLimit: keptBytes)
        state = ConnectionState(limits: limits, now: now, refusing: refusal)
    }

    var date = "today"

    private var moment: Moment { Moment(now: now, date: date) }

    /// Does what is to be done until there is something to wait for.
    ///
    /// - Returns: The steps, in words.
    @discardableResult
    mutating func run() -> [String] {
        var steps: [String] = []
        while true {
            switch state.next(at: moment, keeping: &kept) {
            case .answer(let request):
                steps.append("answer \(request.rawPath)")
                state.answer(with: handler(request), at: moment, keeping: &kept)
            case .answered(let answer): steps.append("again \(answer.request.rawPath)")
            case .screen(let request):
                if let response = screen(request) {
                    steps.append("unread \(response.status)")
                    state.answerUnread(with: response, at: moment)
                } else {
                    state.goOnReading()
                }
            case .refuse(let refusal):
                steps.append("refuse \(refusal.status)")
                state.answer(with: refusal.response, at: moment, keeping: &kept)
            case .send: send()
            case .finishSending: steps.append("finish")
            case .waitForReading: return steps + ["read"]
            case .waitForWriting: return steps + ["write"]
            case .close: return steps + ["close"]
            }
        }
    }

    mutating func receive(_ text: String) -> [String] {
        append(text)
        return run()
    }

    /// Bytes come in that nobody looks at yet.
    mutating func append(_ text: String) { state.received(Array(text.utf8).span) }

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

    /// Another version of the handler answers from now on.
    mutating func use(version: Int) { kept.use(version: version) }

    mutating func fail() -> [String] {
        state.failed()
        return run()
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
        var count = 0
        for piece in state.pending where count < room {
            let taken = piece.prefix(room - count)
            sent += taken
            count += taken.count
        }
        guard count > 0 else { return state.blocked() }
        if room != .max { room -= count }
        state.sent(count, now: now)
    }
}
