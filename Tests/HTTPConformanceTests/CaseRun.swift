import HTTP

/// Plays a case over a wire and notes what is not as it should be.
struct CaseRun<Connection: Wire> {
    private var wire: Connection
    private let delivery: Delivery
    private var received: ArraySlice<UInt8> = []
    private var answers: [WireAnswer] = []
    private var kept: [String: String] = [:]
    /// Whether the last answer had to tell the client that it is the last.
    private var mustAnnounceEnd = false
    /// Whether the client has said that it sends nothing more: it then knows by itself which answer is the last.
    private var hasEnded = false
    private(set) var complaints: [String] = []

    init(over wire: Connection, _ delivery: Delivery) {
        self.wire = wire
        self.delivery = delivery
    }

    /// - Returns: What is not as it should be.
    static func complaints(
        _ steps: [Step], over wire: Connection, _ delivery: Delivery = .whole
    ) -> [String] {
        var run = CaseRun(over: wire, delivery)
        for step in delivery.steps(of: steps) ?? [] where run.complaints.isEmpty { run.play(step) }
        return run.complaints
    }

    private mutating func play(_ step: Step) {
        switch step {
        case .send, .end, .reset, .wait: act(step)
        case .answer(let statuses, let toHead): expectAnswer(statuses, toHead: toHead)
        case .silent: expectSilence()
        case .nothing: expectNothing()
        case .closed: expectEnd()
        case .open: expectAnotherAnswer()
        default: complaints += answers.last.map { breaches(of: step, in: $0) } ?? ["no answer yet"]
        }
        if case .keep(let field) = step { kept[field] = answers.last?.fields[field] }
    }

    private mutating func act(_ step: Step) {
        switch step {
        case .send(let text):
            for piece in delivery.pieces(of: text.bytes(kept)) { wire.send(piece) }
        case .end: wire.end()
        case .reset: wire.reset()
        case .wait(let seconds): wire.wait(seconds: seconds)
        default: break
        }
        if case .send = step { return }
        mustAnnounceEnd = false
        if step == .end { hasEnded = true }
        // Nobody reads what came before a break.
        if step == .reset { received = [] }
    }

    private mutating func expectAnswer(_ statuses: [Int], toHead: Bool) {
        guard let answer = nextAnswer(toHead: toHead) else { return }
        if answer.status == 100, !statuses.contains(100), delivery.mayBringContinue {
            return expectAnswer(statuses, toHead: toHead)
        }
        answers.append(answer)
        mustAnnounceEnd = !hasEnded || answer.status >= 400
        if delivery.holdsToRules { complaints += answer.breaches(toHead: toHead) }
        if !statuses.contains(answer.status) { complaints.append("the status is \(answer.status)") }
    }

    private mutating func nextAnswer(toHead: Bool) -> WireAnswer? {
        do throws(WireAnswer.Fault) {
            while true {
                let found = try WireAnswer.first(in: received, toHead: toHead, atEnd: wire.isEnded)
                if let found {
                    received = found.rest
                    return found.answer
                }
                guard receive() else { break }
            }
            complaints.append("no whole answer, but \(text(received))")
        } catch {
            complaints.append("the answer is malformed: \(error)")
        }
        return nil
    }

    private mutating func receive() -> Bool {
        let wasEnded = wire.isEnded
        if let bytes = wire.receive() {
            received += bytes
            return true
        }
        return wire.isEnded && !wasEnded
    }

    private mutating func expectSilence() {
        expectNothing()
        if wire.isEnded { complaints.append("the connection is closed") }
    }

    private mutating func expectNothing() {
        if Connection.isImmediate { _ = receive() }
        if delivery.mayBringContinue, received.starts(with: continueHead) {
            received = received.dropFirst(continueHead.count)
        }
        if !received.isEmpty { complaints.append("unasked: \(text(received))") }
    }

    private mutating func expectEnd() {
        while !wire.isEnded, receive() {}
        if !received.isEmpty { complaints.append("behind the last answer: \(text(received))") }
        if !wire.isEnded { complaints.append("the connection stays open") }
        let isAnnounced = answers.last?.fields.contains(token: "close", in: "Connection") ?? false
        if mustAnnounceEnd, !isAnnounced { complaints.append("the end is not announced") }
    }

    private mutating func expectAnotherAnswer() {
        if answers.last?.fields.contains(token: "close", in: "Connection") == true {
            complaints.append("the end is announced")
        }
        if delivery != .beforeGoodRequest { wire.send(GoodRequest.bytes[...]) }
        expectAnswer([200], toHead: false)
        if answers.last?.body != GoodRequest.answer {
            complaints.append("another request is not answered well")
        }
        if !received.isEmpty { complaints.append("behind the last answer: \(text(received))") }
    }

    private func breaches(of step: Step, in answer: WireAnswer) -> [String] {
        switch step {
        case .sameFields(let number): answer.breaches(ofBeingLike: answers[number - 1])
        default: answer.breaches(of: step, kept: kept)
        }
    }
}

func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes).prefix(400), as: UTF8.self)
}
