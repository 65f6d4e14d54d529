import ArgumentParser
import CorpusFiles

/// Standard output, line by line.
struct Output {
    /// Writes a line.
    ///
    /// - Throws: `ExitCode.success` when the reader has gone (`dragoman extract … | head`).
    func line(_ bytes: [UInt8]) throws {
        switch writeToStandardOutput(bytes + [0x0A]) {
        case .written: return
        case .readerGone: throw ExitCode.success
        case .failed(let reason): throw Complaint("can't write to standard output: \(reason)")
        }
    }

    func line(_ text: String) throws { try line(Array(text.utf8)) }
}

/// A sentence that ends a command, with exit status 1.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
