import CorpusFiles
import Dispatch
import HTTP
import HTTPServer
import Synchronization
import Testing

@testable import dragoman

/// A reader of the access log that keeps what it is given, and can be made to stop reading or go away.
private final class Reader: Sendable {
    private let kept = Mutex<[UInt8]>([])
    private let losses = Mutex<[Int]>([])
    private let refusals: Mutex<[WritingOutcome]>
    private let gate = DispatchSemaphore(value: 0)
    private let isSlow: Bool

    /// - Parameter refusals: What comes of the first writes.
    init(isSlow: Bool = false, refusals: [WritingOutcome] = []) {
        self.isSlow = isSlow
        self.refusals = Mutex(refusals)
    }

    var lines: [Substring] {
        String(decoding: kept.withLock { $0 }, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
    }

    var lost: [Int] { losses.withLock { $0 } }

    func goOn() { gate.signal() }

    func log(limit: Int) -> AccessLog {
        AccessLog(
            AccessLines(.text, trusting: TrustedProxies()), limit: limit,
            write: { @Sendable [self] bytes in
                if isSlow { gate.wait() }
                let outcome = refusals.withLock { $0.isEmpty ? .written : $0.removeFirst() }
                if outcome == .written { kept.withLock { $0 += bytes } }
                return outcome
            },
            tellLoss: { @Sendable [self] number in losses.withLock { $0.append(number) } })
    }
}

private func record(_ number: Int) -> AccessRecord {
    AccessRecord(
        client: "192.0.2.1", method: "GET", target: "/\(number)", minorVersion: 1,
        headers: HeaderList(), status: 200, bytes: 0, second: 0, duration: .zero)
}

@Suite struct AccessLogTests {
    @Test func `every record is a line, in order`() {
        let reader = Reader()
        let log = reader.log(limit: 100_000_000)
        for number in 0..<5_000 { log.add(record(number)) }
        log.finish()
        let targets = reader.lines.dropLast().map { $0.split(separator: " ")[6] }
        #expect(targets == (0..<5_000).map { "/\($0)" })
        #expect(reader.lines.last == "")
        #expect(reader.lost == [])
    }

    @Test func `a record is written without another behind it, and before the end`() async throws {
        let reader = Reader()
        let log = reader.log(limit: 10_000)
        log.add(record(1))
        while reader.lines.count < 2 { try await Task.sleep(for: .milliseconds(5)) }
        #expect(reader.lines.count == 2)
        withExtendedLifetime(log) {}
    }

    @Test func `a reader that stops reading stops nobody, and what is dropped is counted`() {
        let reader = Reader(isSlow: true)
        let log = reader.log(limit: 100_000)
        for number in 0..<10_000 { log.add(record(number)) }
        // What waits is bounded: each record weighs more than 250 bytes.
        for _ in 0..<1_000 { reader.goOn() }
        log.finish()
        let lines = reader.lines.count - 1
        #expect((100...400).contains(lines))
        #expect(reader.lost.reduce(0, +) + lines == 10_000)
    }

    @Test func `what is never read is dropped at the end, and counted`() {
        let reader = Reader(isSlow: true)
        let log = reader.log(limit: 100_000)
        for number in 0..<10 { log.add(record(number)) }
        log.finish()
        #expect(reader.lines == [""])
        #expect(reader.lost == [10])
        reader.goOn()
    }

    @Test func `a reader that has gone is no fault, and what it misses is counted`() {
        let reader = Reader(refusals: [.readerGone])
        let log = reader.log(limit: 100_000)
        log.add(record(1))
        log.finish()
        #expect(reader.lost == [1])
    }

    @Test func `behind a write that failed a line begins anew`() {
        let reader = Reader(refusals: [.failed("no space left on device")])
        let log = reader.log(limit: 100_000)
        log.add(record(1))
        log.finish()
        log.add(record(2))
        log.finish()
        log.add(record(3))
        log.finish()
        #expect(reader.lines.map { $0.isEmpty ? "" : $0.split(separator: " ")[6] } == ["", "/2", "/3", ""])
        #expect(reader.lost == [1])
    }

    @Test func `many may add at once`() {
        let reader = Reader()
        let log = reader.log(limit: 100_000_000)
        DispatchQueue.concurrentPerform(iterations: 8) { @Sendable thread in
            for number in 0..<500 { log.add(record(thread * 500 + number)) }
        }
        log.finish()
        #expect(Set(reader.lines).count == 4_001)
    }
}
