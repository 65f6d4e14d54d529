import HTTP

extension ConnectionState {
    /// What is to be done next.
    ///
    /// - Parameter kept: Answers that may be given without asking.
    package mutating func next(at moment: Moment, keeping kept: inout KeptAnswers) -> Step {
        switch phase {
        case .closed:
            return .close
        case .lingering:
            return lingeringStep(now: moment.now)
        case .closing:
            return outputStep(now: moment.now) ?? finish(now: moment.now)
        case .open:
            // A client that asks without reading is not answered on and on into memory.
            let isFull = isBlocked || stream != nil || output.byteCount >= Self.fullOutput
            if isFull, let step = outputStep(now: moment.now) { return step }
            return openStep(moment, &kept)
        }
    }

    private mutating func openStep(_ moment: Moment, _ kept: inout KeptAnswers) -> Step {
        if let refusal = firstRefusal { return refuse(refusal) }
        if !isStopping, let answer = keptAnswer(moment, &kept) {
            return .answered(answer)
        }
        switch reader.next() {
        case .done(let received):
            current = received
            endRequest()
            return .answer(received.request)
        case .refused(let refusal):
            return refuse(refusal)
        case .incomplete:
            return incompleteStep(now: moment.now)
        }
    }

    private mutating func keptAnswer(_ moment: Moment, _ kept: inout KeptAnswers) -> KeptAnswer? {
        guard reader.isBetweenRequests, requestBegan == nil else { return nil }
        // A copy of the number, lest the closure hold all of the state and the reader be copied.
        var place = keptPlace
        let found = reader.withInput { kept.answer(to: $0, place: &place, date: moment.date) }
        keptPlace = place
        guard let answer = found else { return nil }
        reader.skip(answer.head.count)
        if output.isEmpty { lastProgress = moment.now }
        output.append(answer.bytes, shared: answer.shared)
        return answer
    }

    private mutating func endRequest() {
        hasContinued = false
        hasBeenScreened = false
        (requestBegan, bodyBegan) = (nil, nil)
    }

    private mutating func incompleteStep(now: Instant) -> Step {
        noteProgress(now: now)
        if hasEnded, reader.progress != .nothing { return refuse(.endedEarly) }
        if let refusal = slowness(now: now) { return refuse(refusal) }
        if reader.progress == .body, !hasBeenScreened, let head = reader.requestBeforeBody {
            return .screen(head.request)
        }
        if reader.awaitsContinue, !hasContinued, !hasEnded {
            hasContinued = true
            output.append(continueHead[...])
        }
        return outputStep(now: now) ?? restStep(now: now)
    }

    private mutating func restStep(now: Instant) -> Step {
        rest = currentRest
        let isIdle = rest.kind == .idle
        let isForgotten = isIdle && hasPassed(rest, now)
        guard hasEnded || isForgotten || isIdle && isStopping else {
            reader.releaseSpareMemory()
            output.releaseSpareMemory()
            return .waitForReading
        }
        phase = .closed
        return .close
    }

    private var currentRest: Rest {
        if let bodyBegan { return Rest(kind: .body, since: bodyBegan) }
        if let requestBegan { return Rest(kind: .head, since: requestBegan) }
        return Rest(kind: .idle, since: lastProgress)
    }

    private mutating func noteProgress(now: Instant) {
        switch reader.progress {
        case .nothing: (requestBegan, bodyBegan) = (nil, nil)
        case .head: requestBegan = requestBegan ?? now
        case .body: bodyBegan = bodyBegan ?? now
        }
    }

    private func slowness(now: Instant) -> HTTPRefusal? {
        let rest = currentRest
        guard rest.kind != .idle, hasPassed(rest, now) else { return nil }
        let seconds = limits.seconds(of: rest.kind)
        return rest.kind == .body ? .slowBody(seconds: seconds) : .slowHead(seconds: seconds)
    }

    /// nil where nothing is to be sent.
    private mutating func outputStep(now: Instant) -> Step? {
        if !fetchFromStream() { breakOff() }
        guard !output.isEmpty else { return nil }
        guard isBlocked else { return .send }
        rest = Rest(kind: .output, since: lastProgress)
        guard hasPassed(rest, now) else { return .waitForWriting }
        phase = .closed
        return .close
    }

    /// Keeps a little ready to be sent; the rest of a large answer stays where it is until the client has taken
    /// that.
    ///
    /// - Returns: false where the stream has failed.
    private mutating func fetchFromStream() -> Bool {
        while stream != nil, !isBlocked, output.byteCount < Self.fullOutput {
            guard stream?.fetch(into: &output) == true else { return false }
            if stream?.isAtEnd == true { stream = nil }
        }
        return true
    }

    /// What went before the stream that failed still goes out; then the connection ends where the client does not
    /// expect it.
    private mutating func breakOff() {
        isBreakingOff = true
        phase = .closing
        if stream?.endsByClosing == true { resetsAtClose = true }
        stream = nil
    }

    private mutating func refuse(_ refusal: HTTPRefusal) -> Step {
        firstRefusal = nil
        current = nil
        phase = .closing
        return .refuse(refusal)
    }

    private mutating func finish(now: Instant) -> Step {
        guard !isBreakingOff else {
            phase = .closed
            return .close
        }
        phase = .lingering
        rest = Rest(kind: .lingering, since: now)
        return .finishSending
    }

    private mutating func lingeringStep(now: Instant) -> Step {
        guard hasEnded || hasPassed(rest, now) else { return .waitForReading }
        phase = .closed
        return .close
    }

    private func hasPassed(_ rest: Rest, _ now: Instant) -> Bool { now >= limits.end(of: rest) }

    private static let fullOutput = 262_144
}
