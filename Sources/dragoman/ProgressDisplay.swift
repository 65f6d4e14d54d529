import CorpusFiles
import Glibc

/// Writes the progress of long work to standard error.
struct ProgressDisplay {
    private var progress: ReadingProgress
    private let started: ContinuousClock.Instant
    private let write: (String) -> Void

    /// - Parameter started: When the work began.
    /// - Parameter logging: Takes the lines where standard error is a log and no terminal.
    init(since started: ContinuousClock.Instant, logging: ((String) -> Void)? = nil) {
        self.started = started
        progress = ReadingProgress(style: logging == nil && Self.isOnTerminal ? .bar : .lines)
        write = logging ?? writeToStandardError
    }

    /// Whether standard error is read by somebody at a terminal.
    static var isOnTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    mutating func show(read: Int, of total: Int?) {
        if let line = progress.line(read: read, of: total, after: ContinuousClock.now - started) {
            write(line)
        }
    }

    /// Something else was written to standard error.
    mutating func interrupt() {
        progress.interrupt()
    }
}
