import Bytes
package import HTTP
import Sockets

/// The life of one connection, without socket, clock or handler: what has come in, and what is to be done
/// next.
///
/// Whoever drives it tells it of bytes, of time and of answers, asks for the next step, does it, and asks
/// again.
package struct ConnectionState: Sendable {
    package typealias Instant = ContinuousClock.Instant

    /// What the driver is to do.
    package enum Step: Sendable {
        /// Ask the handler, then call `answer`.
        case answer(Request)
        /// Ask the handler whether it refuses a request whose body is still to come, then call `answerUnread` or
        /// `goOnReading`.
        case screen(Request)
        /// Nothing: an answer was taken that had been kept.
        case answered(KeptAnswer)
        /// Make the answer of the refusal, then call `answer`.
        case refuse(HTTPRefusal)
        /// Write what is `pending`, then call `sent` or `blocked`.
        case send
        /// Tell the client that nothing more comes.
        case finishSending
        /// Come back when the connection can be read, or written, or when `rest` has lasted too long.
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
    /// The part of an answer that is still to be fetched.
    var stream: AnswerStream?
    /// Whether an answer can't be sent to its end.
    var isBreakingOff = false
    /// Whether closing must look like a fault, as the client takes an orderly end for the end of the answer.
    package internal(set) var resetsAtClose = false
    var phase = Phase.open
    /// The request that the handler is asked about.
    var current: ReceivedRequest?
    var firstRefusal: HTTPRefusal?
    var hasEnded = false
    var isBlocked = false
    var isStopping = false
    var hasContinued = false
    var hasBeenScreened = false
    /// Where the last kept answer was found.
    var keptPlace = 0
    /// When the request that is being read began.
    var requestBegan: Instant?
    /// When its header section was complete.
    var bodyBegan: Instant?
    /// The last byte that went out, or the beginning.
    var lastProgress: Instant
    /// What it waits for while it waits, and since when.
    package internal(set) var rest: Rest

    /// - Parameter refusal: What to answer at once, whatever the client asks for.
    package init(limits: ServerLimits, now: Instant, refusing refusal: HTTPRefusal? = nil) {
        self.limits = limits
        reader = RequestReader(limits: limits.request)
        firstRefusal = refusal
        lastProgress = now
        rest = Rest(kind: .idle, since: now)
    }

    /// The bytes to be written next.
    package var pending: ArraySlice<ArraySlice<UInt8>> { output.pending }

    /// `pending` as a part of shared bytes, if it is one piece and shared.
    var pendingShared: (bytes: SharedBytes, range: Range<Int>)? { output.pendingShared }

    /// Whether what comes in is dropped, for the last answer is made.
    package var dropsInput: Bool { phase != .open }

    /// Whether nothing is asked and nothing is owed: closing would take nothing from the client.
    package var isIdle: Bool { phase == .open && rest.kind == .idle && output.isEmpty && !reader.hasInput }
}

// What the driver tells
extension ConnectionState {
    package mutating func received(_ bytes: Span<UInt8>) {
        if phase == .open { reader.append(bytes) }
    }

    /// The client sends nothing more; it may still read.
    package mutating func receivedEnd() {
        hasEnded = true
    }

    package mutating func sent(_ count: Int, now: Instant) {
        output.drop(count)
        lastProgress = now
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

    /// The server stops: what has been asked is answered, then the connection closes.
    package mutating func stop() {
        isStopping = true
    }

    /// The handler wants the body.
    package mutating func goOnReading() {
        hasBeenScreened = true
    }
}
