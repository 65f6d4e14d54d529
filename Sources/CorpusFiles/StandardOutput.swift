import Glibc

/// What comes of writing to whoever reads our output.
package enum WritingOutcome: Hashable, Sendable {
    case written
    /// The reader has gone, as `head` does: nothing is wrong, and there is nothing left to do.
    case readerGone
    case failed(String)
}

/// Writes bytes to standard output at once.
package func writeToStandardOutput(_ bytes: [UInt8]) -> WritingOutcome {
    switch FileSystem.write(bytes[...], to: STDOUT_FILENO) {
    case 0: .written
    case EPIPE: .readerGone
    case let number: .failed(unsafe String(cString: strerror(number)))
    }
}

/// Writes a line to standard error; a failure has nobody left to hear of it.
package func writeToStandardError(_ line: String) {
    _ = FileSystem.write(Array((line + "\n").utf8)[...], to: STDERR_FILENO)
}

/// All bytes of standard input up to a limit; nil where there are more.
package func contentsOfStandardInput(limit: Int = CorpusLimits().record) -> [UInt8]? {
    var bytes: [UInt8] = []
    while let chunk = FileSystem.read(upTo: 65_536, from: STDIN_FILENO), !chunk.isEmpty {
        bytes += chunk
        if bytes.count > limit { return nil }
    }
    return bytes
}
