import HTTP

extension ConnectionState {
    /// When which part of the connection's life began.
    struct Times: Sendable {
        /// The last byte that went out, or the beginning.
        var lastProgress: Instant
        var headBegan: Instant?
        var bodyBegan: Instant?
        var lingeringBegan: Instant?

        init(now: Instant) {
            lastProgress = now
        }
    }

    /// What is to be done next.
    package mutating func next(now: Instant) -> Step {
        switch phase {
        case .closed:
            return .close
        case .lingering:
            return lingeringStep(now: now)
        case .closing:
            return outputStep(now: now) ?? finish(now: now)
        case .open:
            // A client that asks without reading is not answered on and on into memory.
            let isFull = isBlocked || output.byteCount >= Self.fullOutput
            return isFull ? outputStep(now: now) ?? openStep(now: now) : openStep(now: now)
        }
    }

    private mutating func openStep(now: Instant) -> Step {
        if let refusal = firstRefusal { return refuse(refusal) }
        switch reader.next() {
        case .done(let received):
            current = received
            hasContinued = false
            (times.headBegan, times.bodyBegan) = (nil, nil)
            return .answer(received.request)
        case .refused(let refusal):
            return refuse(refusal)
        case .incomplete:
            return incompleteStep(now: now)
        }
    }

    private mutating func incompleteStep(now: Instant) -> Step {
        noteProgress(now: now)
        if hasEnded, reader.progress != .nothing { return refuse(.endedEarly) }
        if let refusal = slowness(now: now) { return refuse(refusal) }
        if reader.awaitsContinue, !hasContinued, !hasEnded {
            hasContinued = true
            output.append(continueHead[...])
        }
        if let step = outputStep(now: now) { return step }
        let isIdle = reader.progress == .nothing
        let isForgotten = isIdle && hasPassed(limits.idleSeconds, since: times.lastProgress, now)
        guard hasEnded || isForgotten || isIdle && isStopping else { return .waitForReading }
        phase = .closed
        return .close
    }

    private mutating func noteProgress(now: Instant) {
        switch reader.progress {
        case .nothing: (times.headBegan, times.bodyBegan) = (nil, nil)
        case .head: times.headBegan = times.headBegan ?? now
        case .body: times.bodyBegan = times.bodyBegan ?? now
        }
    }

    private func slowness(now: Instant) -> HTTPRefusal? {
        if let began = times.bodyBegan {
            let isSlow = hasPassed(limits.bodySeconds, since: began, now)
            return isSlow ? .slowBody(seconds: limits.bodySeconds) : nil
        }
        guard let began = times.headBegan else { return nil }
        let isSlow = hasPassed(limits.headerSeconds, since: began, now)
        return isSlow ? .slowHead(seconds: limits.headerSeconds) : nil
    }

    /// nil where nothing is to be sent.
    private mutating func outputStep(now: Instant) -> Step? {
        guard !output.isEmpty else { return nil }
        guard isBlocked else { return .send }
        guard hasPassed(limits.writeSeconds, since: times.lastProgress, now) else { return .waitForWriting }
        phase = .closed
        return .close
    }

    private mutating func refuse(_ refusal: HTTPRefusal) -> Step {
        firstRefusal = nil
        current = nil
        phase = .closing
        return .refuse(refusal)
    }

    private mutating func finish(now: Instant) -> Step {
        phase = .lingering
        times.lingeringBegan = now
        return .finishSending
    }

    private mutating func lingeringStep(now: Instant) -> Step {
        let began = times.lingeringBegan ?? now
        guard hasEnded || hasPassed(Self.lingeringSeconds, since: began, now) else { return .waitForReading }
        phase = .closed
        return .close
    }

    private func hasPassed(_ seconds: Int, since began: Instant, _ now: Instant) -> Bool {
        now >= began.advanced(by: .seconds(seconds))
    }

    private static let fullOutput = 65_536
    private static let lingeringSeconds = 2
}
