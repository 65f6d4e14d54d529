package import HTTP

/// The life of one connection, without socket, clock or handler: what has come in, and what is to be done
/// next.
///
/// Whoever drives it tells it of bytes, of time and of answers, asks for the next step, does it, and asks
/// again.
package struct ConnectionState: Sendable {
    package typealias Instant = ContinuousClock.Instant

    /// What the driver is to do.
    package enum Step: Hashable, Sendable {
        /// Ask the handler, then call `answer`.
        case answer(Request)
        /// Make the answer of the refusal, then call `answer`.
        case refuse(HTTPRefusal)
        /// Write what is `pending`, then call `sent` or `blocked`.
        case send
        /// Tell the client that nothing more comes.
        case finishSending
        /// Come back when the connection can be read, or written.
        case waitForReading, waitForWriting
        case close
    }

    enum Phase {
        case open
        /// The last answer is on its way; what comes in is dropped.
        case closing
        /// The last answer is out. Closing while bytes come in would make the system throw that answer away
        /// before the client has read it, so the client is given a moment to stop (RFC 9112 §9.6).
        case lingering
        case closed
    }

    let limits: ServerLimits
    var reader: RequestReader
    var output = OutputQueue()
    var phase = Phase.open
    /// The request that the handler is asked about.
    var current: ReceivedRequest?
    var firstRefusal: HTTPRefusal?
    var hasEnded = false
    var isBlocked = false
    var isStopping = false
    var hasContinued = false
    var times: Times

    /// - Parameter refusal: What to answer at once, whatever the client asks for.
    package init(limits: ServerLimits, now: Instant, refusing refusal: HTTPRefusal? = nil) {
        self.limits = limits
        reader = RequestReader(limits: limits.request)
        firstRefusal = refusal
        times = Times(now: now)
    }

    /// The bytes to be written next.
    package var pending: ArraySlice<ArraySlice<UInt8>> { output.pending }
}

// What the driver may ask
extension ConnectionState {
    /// Whether what comes in is dropped, for the last answer is made.
    package var dropsInput: Bool { phase != .open }
}

// What the driver tells
extension ConnectionState {
    package mutating func received(_ bytes: some Collection<UInt8>) {
        if phase == .open { reader.append(bytes) }
    }

    /// The client sends nothing more; it may still read.
    package mutating func receivedEnd() {
        hasEnded = true
    }

    package mutating func sent(_ count: Int, now: Instant) {
        output.drop(count)
        times.lastProgress = now
    }

    /// Nothing can be written for the moment.
    package mutating func blocked() {
        isBlocked = true
    }

    /// The connection is ready for what it waited for.
    ///
    /// - Returns: Whether that was reading. Nothing is read while answers wait to be written.
    package mutating func ready() -> Bool {
        defer { isBlocked = false }
        return !isBlocked
    }

    /// The connection is broken.
    package mutating func failed() {
        phase = .closed
    }

    /// The server stops: the next answer is the last, and without a request there is none.
    package mutating func stop() {
        isStopping = true
    }

    /// - Parameter date: The time as `httpDate` writes it.
    /// - Returns: The number of body bytes that go out.
    @discardableResult
    package mutating func answer(with response: Response, date: String, now: Instant) -> Int {
        let keepsAlive =
            phase == .open && !isStopping && current?.keepsAlive == true
            && !response.headers.contains(token: "close", in: "Connection")
        let framing = ResponseFraming(
            method: current?.request.method, minorVersion: current?.minorVersion ?? 1,
            keepsAlive: keepsAlive, date: date)
        if output.isEmpty { times.lastProgress = now }
        output.append(framing.head(of: response)[...])
        current = nil
        if !keepsAlive { phase = .closing }
        guard framing.carriesBody(response) else { return 0 }
        for piece in response.body { output.append(piece) }
        return response.bodyLength
    }
}
