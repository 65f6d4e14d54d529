import Glibc

/// What comes by a descriptor that may be a pipe; each piece is given as soon as it is there.
package final class DescriptorSource: ByteSource {
    private let descriptor: Int32
    private let closesDescriptor: Bool
    private var hasEnded = false

    /// - Parameter descriptor: Stays open; standard input unless another is given.
    package init(descriptor: Int32 = STDIN_FILENO) {
        self.descriptor = descriptor
        closesDescriptor = false
    }

    /// Reads a file, or whatever else a path leads to, such as a named pipe; waits for whoever writes to it.
    package init(path: String) throws(CorpusProblem) {
        descriptor = try FileSystem.descriptor(for: path)
        closesDescriptor = true
    }

    deinit { if closesDescriptor { FileSystem.close(descriptor) } }

    package func next() throws(StreamFault) -> [UInt8] {
        guard !hasEnded else { return [] }
        let bytes = FileSystem.read(upTo: 65_536, from: descriptor)
        hasEnded = bytes?.isEmpty != false
        guard let bytes else { throw StreamFault(.system(FileSystem.words(for: errno))) }
        return bytes
    }
}
