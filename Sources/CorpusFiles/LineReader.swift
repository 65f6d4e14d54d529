import Glibc

/// Reads a descriptor line by line, as the lines come.
package struct LineReader: ~Copyable {
    /// One line without its end.
    package enum Line: Hashable, Sendable {
        case bytes([UInt8])
        /// The line was longer than the limit and is not kept.
        case tooLong
    }

    /// In bytes.
    package let limit: Int
    private let descriptor: Int32
    private let closesDescriptor: Bool
    private var buffer: [UInt8] = []
    /// Where in `buffer` the next line begins.
    private var start = 0
    private var ended = false

    /// - Parameter limit: The longest line that is kept, in bytes.
    package init(descriptor: Int32 = STDIN_FILENO, limit: Int = CorpusLimits().record) {
        self.descriptor = descriptor
        self.limit = limit
        closesDescriptor = false
    }

    /// Reads a file, or whatever else a path leads to, such as a named pipe.
    ///
    /// - Parameter limit: The longest line that is kept, in bytes.
    package init(path: String, limit: Int = CorpusLimits().record) throws(CorpusProblem) {
        descriptor = try FileSystem.descriptor(for: path)
        self.limit = limit
        closesDescriptor = true
    }

    deinit { if closesDescriptor { FileSystem.close(descriptor) } }

    /// Whether the next line is here already, so that `next()` need not wait for it.
    package var isReady: Bool { buffer[start...].contains(0x0A) }

    /// The next line; nil at the end. A last line without a line feed is one; a carriage return before the line
    /// feed belongs to the line's end.
    package mutating func next() -> Line? {
        var searched = start
        var overlong = false
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return line(upTo: end, overlong: overlong)
            }
            guard !ended else {
                guard overlong || start < buffer.count else { return nil }
                defer { start = buffer.count }
                return line(upTo: buffer.count, overlong: overlong)
            }
            if buffer.count - start > limit {
                overlong = true
                start = buffer.count
            }
            fill()
            searched = overlong ? start : max(start, buffer.count - lastFill)
        }
    }

    /// How many bytes the last reading brought.
    private var lastFill = 0

    private mutating func fill() {
        if start > 0 {
            buffer.removeSubrange(..<start)
            start = 0
        }
        let bytes = FileSystem.read(upTo: 65_536, from: descriptor) ?? []
        ended = bytes.isEmpty
        lastFill = bytes.count
        buffer += bytes
    }

    private func line(upTo end: Int, overlong: Bool) -> Line {
        guard !overlong, end - start <= limit else { return .tooLong }
        let bytes = buffer[start..<end]
        return .bytes(Array(bytes.last == 0x0D ? bytes.dropLast() : bytes))
    }
}
