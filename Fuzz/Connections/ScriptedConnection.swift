import HTTP
import HTTPServer

/// A connection between a client that follows a script and a handler that follows another, without socket and
/// clock; holds the state of the connection to what every client may rely on.
struct ScriptedConnection {
    private static let limits = ServerLimits(
        headerBytes: 512, bodyBytes: 512, headerSeconds: 10, bodySeconds: 30, idleSeconds: 75,
        writeSeconds: 30)

    private var state: ConnectionState
    private var kept = KeptAnswers(byteLimit: 8192)
    private var version = 0
    private let start = ContinuousClock.now
    private var seconds = 0
    private let choices: [UInt8]
    private var client = ClientView()

    /// What lies in the socket, and whether the end lies behind it.
    private var inbox: [UInt8] = []
    private var hasEnded = false
    private var hasToldEnd = false
    /// All that the state was told of.
    private var received: [UInt8] = []
    private var requests: [Request] = []

    /// What the client will still take.
    private var room = 1 << 20
    private var greatestWrite = Int.max
    private var answers = 0
    private var isClosed = false
    /// Whether the connection may end within an answer.
    private var mayBeCut = false
    private var waitsForWriting = false

    init(answers choices: [UInt8]) {
        self.choices = choices
        state = ConnectionState(limits: Self.limits, now: start)
    }

    mutating func happens(_ event: Script.Event) {
        switch event {
        case .clientSends(let bytes): if !hasEnded { inbox += bytes }
        case .clientEnds: hasEnded = true
        case .clientReads(let count): makeRoom(count)
        case .clientReadsAll: makeRoom(1 << 20)
        case .writesTake(let count): greatestWrite = count
        case .timePasses(let seconds):
            self.seconds += seconds
            mayBeCut = mayBeCut || waitsForWriting
        case .handlerChanges:
            version += 1
            kept.use(version: version)
        case .serverStops: state.stop()
        case .connectionBreaks:
            state.failed()
            mayBeCut = true
        }
    }

    /// Does what is to be done until there is something to wait for.
    mutating func run() {
        for _ in 0..<Self.stepsAtOnce {
            let step = state.next(at: moment, keeping: &kept)
            waitsForWriting = false
            switch step {
            case .close: return close()
            case _ where isClosed: return require(false, "what is closed stays closed")
            case .answer(let request): answer(request)
            case .screen(let request): screen(request)
            case .answered(let answer): isAnswered(answer)
            case .refuse(let refusal): refuse(refusal)
            case .send: send()
            case .finishSending: client.seesEnd(mayBeCut: mayBeCut)
            case .waitForReading: if !read() { return }
            case .waitForWriting:
                waitsForWriting = true
                return
            }
        }
        require(false, "it comes to an end")
    }

    /// The client sends no more, reads all that comes, and so the connection must end.
    mutating func finish() {
        happens(.clientEnds)
        happens(.clientReadsAll)
        room = Int.max
        run()
        require(isClosed, "a connection whose client has ended and reads is closed")
        let all = RequestReading(of: received, limits: Self.limits.request) { received.count }
        require(requests.count <= all.requests.count, "no request is invented")
        require(
            zip(requests, all.requests).allSatisfy { $0 == $1.request },
            "requests are answered in their order")
    }

    /// More steps than any script of the greatest length needs between two events.
    private static let stepsAtOnce = 200_000
}

// What the state asks for
extension ScriptedConnection {
    private var moment: Moment { Moment(now: start.advanced(by: .seconds(seconds)), date: "day \(seconds)") }

    private var choice: UInt8 { choices[answers % choices.count] }

    private mutating func answer(_ request: Request) {
        requests.append(request)
        let stays = choice >= 160
        give(
            stays
                ? PlannedAnswer(to: request, version: version)
                : PlannedAnswer(choice: choice, number: answers),
            to: request)
    }

    private mutating func refuse(_ refusal: HTTPRefusal) {
        let reading = RequestReading(of: received, limits: Self.limits.request) { received.count }
        let refused = reading.methodInProgress.map { Request(method: $0, rawPath: "/", segments: []) }
        give(PlannedAnswer(to: refusal), to: refused)
    }

    private mutating func screen(_ request: Request) {
        guard choice & 3 == 3 else { return state.goOnReading() }
        let planned = PlannedAnswer(choice: choice, number: answers)
        client.expects(planned, to: request, date: moment.date)
        answers += 1
        state.answerUnread(with: planned.response, at: moment)
    }

    private mutating func isAnswered(_ answer: KeptAnswer) {
        requests.append(answer.request)
        client.expects(
            PlannedAnswer(to: answer.request, version: version), to: answer.request, date: moment.date)
    }

    private mutating func give(_ planned: PlannedAnswer, to request: Request?) {
        client.expects(planned, to: request, date: moment.date)
        answers += 1
        state.answer(with: planned.response, at: moment, keeping: &kept)
        let pending = state.pending.reduce(0) { $0 + $1.count }
        require(pending <= Self.greatestPending, "what waits to be sent is bounded: \(pending)")
    }

    private mutating func send() {
        require(!state.pending.isEmpty, "there is something to send")
        let most = min(room, greatestWrite)
        guard most > 0 else { return state.blocked() }
        var written = 0
        for piece in state.pending where written < most {
            let bytes = piece.prefix(most - written)
            client.reads(bytes)
            written += bytes.count
        }
        room -= written
        state.sent(written, now: moment.now)
    }

    /// - Returns: Whether there was something to read.
    private mutating func read() -> Bool {
        if !inbox.isEmpty {
            let bytes = inbox
            inbox = []
            state.received(bytes.span)
            received += bytes
            return true
        }
        guard hasEnded, !hasToldEnd else { return false }
        hasToldEnd = true
        state.receivedEnd()
        return true
    }

    private mutating func makeRoom(_ count: Int) {
        room = min(room + count, 1 << 20)
        if waitsForWriting, count > 0 { _ = state.ready() }
    }

    private mutating func close() {
        client.seesEnd(mayBeCut: mayBeCut)
        isClosed = true
    }

    /// One answer beyond 256 KiB, with its head and chunk sizes.
    private static let greatestPending = 262_144 + PlannedAnswer.greatestBody + 4096
}
