import Dispatch
import HTTP
import Sockets

/// Drives the state of one connection over its socket; lives on one queue.
final class Connection: Sendable {
    private let socket: StreamSocket
    private let state: QueueBound<ConnectionState>
    private let date: QueueBound<DateStamp>
    private let services: Services
    private let onClose: @Sendable () -> Void

    init(
        _ socket: StreamSocket, queue: DispatchQueue, refusing refusal: HTTPRefusal?,
        date: QueueBound<DateStamp>, services: Services, onClose: @escaping @Sendable () -> Void
    ) {
        self.socket = socket
        self.date = date
        self.services = services
        self.onClose = onClose
        let state = ConnectionState(limits: services.limits, now: .now, refusing: refusal)
        self.state = QueueBound(state, on: queue)
    }

    func start() {
        socket.start { @Sendable [self] in
            if state.withValue({ $0.ready() }) { takeWhatIsThere() }
            advance()
        }
        advance()
    }

    /// Goes on where only time has passed.
    func tick() {
        advance()
    }

    /// Answers what has been asked, then closes.
    func stop() {
        // A request that lies in the socket was sent before the client could know.
        if state.withValue({ !$0.isBlocked }) { takeWhatIsThere() }
        state.withValue { $0.stop() }
        advance()
    }

    func closeAtOnce() {
        state.withValue { $0.failed() }
        advance()
    }

    /// Reads once, or where what comes is dropped, until nothing is left: when both sides have ended,
    /// Dispatch reports it once and then never again, so that the end must be found behind the last bytes at
    /// once.
    private func takeWhatIsThere() {
        for _ in 0..<Self.readsAtOnce {
            let outcome = socket.read()
            let goesOn = state.withValue { $0.take(outcome) && $0.dropsInput }
            if !goesOn { return }
        }
    }

    private func advance() {
        while true {
            switch state.withValue({ $0.next(now: .now) }) {
            case .answer(let request): answer(request)
            case .refuse(let refusal): answer(nil) { refusal.response }
            case .send: send()
            case .finishSending: socket.finishSending()
            case .waitForReading: return socket.wait(reading: true, writing: false)
            case .waitForWriting: return socket.wait(reading: false, writing: true)
            case .close: return close()
            }
        }
    }

    private func answer(_ request: Request) {
        answer(request) { services.handler.response(to: request) }
    }

    private func answer(_ request: Request?, _ makeResponse: () -> Response) {
        let began = ContinuousClock.now
        let response = makeResponse()
        let now = ContinuousClock.now
        let dateText = date.withValue { $0.text(at: services.wallClock()) }
        let isStopping = services.isStopping
        let bytes = state.withValue { state in
            if isStopping { state.stop() }
            return state.answer(with: response, date: dateText, now: now)
        }
        let target = request.map { $0.rawPath + ($0.rawQuery.map { "?" + $0 } ?? "") }
        services.accessLog(
            AccessRecord(
                method: request?.method, target: target, status: response.status, bytes: bytes,
                duration: now - began))
    }

    private func send() {
        let outcome = socket.write(state.withValue { $0.pending })
        state.withValue { state in
            switch outcome {
            case .wrote(let count): state.sent(count, now: .now)
            case .wouldBlock: state.blocked()
            case .failed: state.failed()
            }
        }
    }

    private func close() {
        socket.close()
        onClose()
    }

    /// So that a flood can't keep the other connections of the queue waiting.
    private static let readsAtOnce = 64
}

extension ConnectionState {
    /// - Returns: Whether there may be more to read.
    fileprivate mutating func take(_ outcome: ReadOutcome) -> Bool {
        switch outcome {
        case .bytes(let bytes): received(bytes)
        case .end: receivedEnd()
        case .wouldBlock: break
        case .failed: failed()
        }
        if case .bytes = outcome { return true }
        return false
    }
}
