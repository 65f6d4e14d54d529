import Glibc

/// The bytes of a file, as long as it stays the same.
///
/// It is no value, as it has a descriptor; it closes it when nobody needs it.
package final class FileSource: ByteSource {
    /// What a file has that changes when it is written to.
    private struct State: Hashable {
        let identity: FileStatus.Identity
        let size: Int
        let seconds: Int
        let nanoseconds: Int
    }

    private let descriptor: Int32
    private let atStart: State
    /// How many bytes have been given.
    package private(set) var count = 0
    private var hasEnded = false

    /// - Throws: `.notAFile` for anything that is no file; nothing is waited for.
    package init(path: String) throws(CorpusProblem) {
        descriptor = try FileSystem.fileDescriptor(for: path)
        guard let status = FileSystem.status(of: descriptor) else {
            let number = errno
            FileSystem.close(descriptor)
            throw FileSystem.problem(number, path: path)
        }
        atStart = Self.state(status)
        guard status.kind == .file else {
            FileSystem.close(descriptor)
            throw CorpusProblem(path: path, reason: .notAFile)
        }
    }

    deinit { FileSystem.close(descriptor) }

    /// In bytes, when it was opened.
    package var size: Int { atStart.size }

    package func next() throws(StreamFault) -> [UInt8] {
        guard !hasEnded else { return [] }
        guard let bytes = FileSystem.read(upTo: ByteSourceLimits.piece, from: descriptor) else {
            hasEnded = true
            throw StreamFault(.system(FileSystem.words(for: errno)))
        }
        count += bytes.count
        if bytes.isEmpty { try end() }
        return bytes
    }

    /// Holds what was read against what is there now.
    private func end() throws(StreamFault) {
        hasEnded = true
        let now = FileSystem.status(of: descriptor).map(Self.state)
        guard now == atStart, count == atStart.size else { throw StreamFault(.changedWhileRead) }
    }

    private static func state(_ status: FileStatus) -> State {
        State(
            identity: status.identity, size: status.size, seconds: status.changedAt.seconds,
            nanoseconds: status.changedAt.nanoseconds)
    }
}
