import CorpusFiles
import Dispatch
import HTTPServer
import Synchronization

/// Writes a line for each request to standard output, and never makes a request wait for it.
///
/// Records wait in a buffer of bounded size; a queue of the log's own makes lines of them and writes many at
/// once. Where whoever reads is too slow or gone, records are dropped and counted.
final class AccessLog: Sendable {
    private let buffer = Mutex(AccessLogBuffer())
    private let queue = DispatchQueue(label: "dragoman.access-log")
    private let form: AccessLines
    private let limit: Int
    private let write: @Sendable ([UInt8]) -> WritingOutcome
    private let tellLoss: @Sendable (Int) -> Void

    /// - Parameters:
    ///   - limit: The weight of the records that may wait, in bytes.
    ///   - write: May block for as long as it likes.
    ///   - tellLoss: Called a minute after a record was dropped, and at the end, with the number of those dropped.
    init(
        _ form: AccessLines, limit: Int = 1_048_576,
        write: @escaping @Sendable ([UInt8]) -> WritingOutcome = { @Sendable in writeToStandardOutput($0) },
        tellLoss: @escaping @Sendable (Int) -> Void
    ) {
        self.form = form
        self.limit = limit
        self.write = write
        self.tellLoss = tellLoss
    }

    /// Takes a record, or drops it; returns at once.
    func add(_ record: AccessRecord) {
        follow(buffer.withLock { $0.add(record, limit: limit) })
    }

    private func follow(_ consequence: AccessLogBuffer.Consequence) {
        switch consequence {
        case .nothing: return
        case .writeSoon:
            queue.asyncAfter(deadline: .now() + .milliseconds(100)) { @Sendable [self] in writeWaiting() }
        case .writeNow: queue.async { @Sendable [self] in writeWaiting() }
        case .tellLoss:
            Self.clock.asyncAfter(deadline: .now() + .seconds(60)) { @Sendable [self] in tellOfLoss() }
        }
    }

    /// Writes what waits, at most a second long, and tells of what was dropped.
    func finish() {
        let written = DispatchGroup()
        queue.async(group: written) { @Sendable [self] in writeWaiting() }
        if written.wait(timeout: .now() + .seconds(1)) == .timedOut { buffer.withLock { $0.giveUp() } }
        tellOfLoss()
    }

    private func tellOfLoss() {
        let lost = buffer.withLock { $0.takeLoss() }
        if lost > 0 { tellLoss(lost) }
    }

    private func writeWaiting() {
        var lines = form
        var rest = buffer.withLock { $0.take() }
        while !rest.isEmpty {
            var bytes: [UInt8] = buffer.withLock { $0.isTorn } ? [0x0A] : []
            var end = rest.startIndex
            while end < rest.endIndex, bytes.count < Self.portion {
                lines.append(rest[end], to: &bytes)
                end += 1
            }
            let isWritten = write(bytes) == .written
            follow(buffer.withLock { $0.remove(rest[..<end], written: isWritten) })
            rest = rest[end...]
        }
    }

    /// What is written at once, in bytes.
    private static let portion = 65_536
    private static let clock = DispatchQueue(label: "dragoman.access-log-loss")
}
