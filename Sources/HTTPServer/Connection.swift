import HTTP
import Sockets

/// Drives the state of one connection over its socket; lives on one loop.
final class Connection {
    /// How a turn of a connection ended.
    enum Outcome { case rests(EventInterest), mayGoOn, isOver }

    let socket: StreamSocket
    let peer: PeerAddress
    private(set) var state: ConnectionState

    init(
        _ accepted: AcceptedSocket, refusing refusal: HTTPRefusal?, limits: ServerLimits, now: Moment.Instant
    ) {
        socket = StreamSocket(accepted)
        peer = accepted.peer
        state = ConnectionState(limits: limits, now: now, refusing: refusal)
    }

    /// The socket is ready for what was waited for.
    func ready(_ round: inout Round) -> Outcome {
        if state.ready() { takeWhatIsThere(&round) }
        return goOn(&round)
    }

    /// Answers what has been asked, then closes.
    func stop(_ round: inout Round) -> Outcome {
        // A request that lies in the socket was sent before the client could know.
        if !state.isBlocked { takeWhatIsThere(&round) }
        state.stop()
        return goOn(&round)
    }

    func closeAtOnce() { state.failed() }

    /// Does what is to be done until there is something to wait for, or others have waited long enough.
    func goOn(_ round: inout Round) -> Outcome {
        round.kept.use(version: round.services.handler.version)
        var writes = 0
        while true {
            switch state.next(at: round.moment, keeping: &round.kept) {
            case .answer(let request): answer(request, &round)
            case .answered(let kept): log(kept, &round)
            case .screen(let request): screen(request, &round)
            case .refuse(let refusal): refuse(refusal, &round)
            case .send:
                send(round.moment.now)
                writes += 1
                if writes == Self.writesInATurn { return .mayGoOn }
            case .finishSending: socket.finishSending()
            case .waitForReading: return .rests(.reading)
            case .waitForWriting: return .rests(.writing)
            case .close:
                if state.resetsAtClose { socket.resetOnClose() }
                return .isOver
            }
        }
    }

    /// Reads once, or where what comes is dropped, until nothing is left.
    private func takeWhatIsThere(_ round: inout Round) {
        for _ in 0..<Self.readsInATurn {
            switch socket.read(into: &round.input) {
            case .bytes(let count): state.received(round.input.span.extracting(first: count))
            case .end: return state.receivedEnd()
            case .wouldBlock: return
            case .failed: return state.failed()
            }
            if !state.dropsInput { return }
        }
    }

    private func answer(_ request: Request, _ round: inout Round) {
        let began = ContinuousClock.now
        let response = round.services.handler.response(to: request)
        // A handler may have taken its time.
        round.lookAtClocks()
        if round.services.isStopping { state.stop() }
        let minorVersion = state.current?.minorVersion
        let bytes = state.answer(with: response, at: round.moment, keeping: &round.kept)
        round.log(peer, request, minorVersion, response.status, bytes, since: began)
    }

    private func refuse(_ refusal: HTTPRefusal, _ round: inout Round) {
        let response = refusal.response
        let bytes = state.answer(with: response, at: round.moment, keeping: &round.kept)
        round.log(peer, nil, nil, response.status, bytes, since: round.moment.now)
    }

    private func screen(_ request: Request, _ round: inout Round) {
        guard let response = round.services.handler.refusal(of: request) else { return state.goOnReading() }
        let bytes = state.answerUnread(with: response, at: round.moment)
        round.log(peer, request, nil, response.status, bytes, since: round.moment.now)
    }

    private func log(_ kept: KeptAnswer, _ round: inout Round) {
        round.log(
            peer, kept.request, kept.minorVersion, kept.status, kept.bodyLength, since: round.moment.now)
    }

    private func send(_ now: Moment.Instant) {
        let outcome =
            state.pendingShared.map { socket.write($0.bytes, $0.range) } ?? socket.write(state.pending)
        switch outcome {
        case .wrote(let count): state.sent(count, now: now)
        case .wouldBlock: state.blocked()
        case .failed: state.failed()
        }
    }

    /// So that a flood can't keep the other connections of the loop waiting.
    private static let readsInATurn = 64
    private static let writesInATurn = 8
}

extension Round {
    fileprivate func log(
        _ peer: PeerAddress, _ request: Request?, _ minorVersion: Int?, _ status: Int, _ bytes: Int,
        since began: Moment.Instant
    ) {
        guard let accessLog = services.accessLog else { return }
        let target = request.map { $0.rawPath + ($0.rawQuery.map { "?" + $0 } ?? "") }
        accessLog(
            AccessRecord(
                client: "\(peer)", method: request?.method, target: target, minorVersion: minorVersion,
                headers: request?.headers ?? HeaderList(), status: status, bytes: bytes, second: second,
                duration: ContinuousClock.now - began))
    }
}
