import HTTP
import HTTPServer

/// The state of a connection driven by hand: no socket, and a clock that stands still until it is moved.
struct MemoryWire: Wire {
    private var state: ConnectionState
    private var kept = KeptAnswers(byteLimit: 1_000_000)
    private var now = ContinuousClock.now
    private var output: [UInt8] = []
    private let handler: any RequestHandler
    static let isImmediate = true
    private(set) var isEnded = false

    init(limits: ServerLimits, handler: any RequestHandler) {
        state = ConnectionState(limits: limits, now: now)
        self.handler = handler
        run()
    }

    mutating func send(_ bytes: ArraySlice<UInt8>) {
        state.received(bytes.span)
        run()
    }

    mutating func end() {
        state.receivedEnd()
        run()
    }

    mutating func reset() {
        state.failed()
        run()
        output = []
    }

    mutating func wait(seconds: Int) {
        now = now.advanced(by: .seconds(seconds))
        run()
    }

    mutating func receive() -> [UInt8]? {
        defer { output = [] }
        return output.isEmpty ? nil : output
    }

    private var moment: Moment { Moment(now: now, date: "Sun, 06 Nov 1994 08:49:37 GMT") }

    private mutating func run() {
        while true {
            switch state.next(at: moment, keeping: &kept) {
            case .answer(let request): answer(with: handler.response(to: request))
            case .answered: break
            case .screen(let request): screen(request)
            case .refuse(let refusal): answer(with: refusal.response)
            case .send: send()
            case .finishSending: isEnded = true
            case .waitForReading, .waitForWriting: return
            case .close:
                isEnded = true
                return
            }
        }
    }

    private mutating func answer(with response: Response) {
        state.answer(with: response, at: moment, keeping: &kept)
    }

    private mutating func screen(_ request: Request) {
        guard let refusal = handler.refusal(of: request) else { return state.goOnReading() }
        state.answerUnread(with: refusal, at: moment)
    }

    private mutating func send() {
        let before = output.count
        for piece in state.pending { output += piece }
        state.sent(output.count - before, now: now)
    }
}
