// The edge to C for files: no descriptor and no pointer leaves this file.
import Glibc

/// A file below a folder, read whole.
struct FolderFile: Hashable, Sendable {
    let bytes: [UInt8]
    /// Seconds since 1970.
    let modified: Int

    /// Reads a file step by step from the folder down and follows no symbolic link on the way, so that no
    /// path leads out of the folder, not even one that is changed meanwhile.
    ///
    /// - Parameter path: Names without `/`; the folder itself may be a link.
    /// - Parameter limit: In bytes.
    /// - Returns: nil where there is no such plain file, it may not be read, or it is larger than the limit.
    init?(folder: String, path: [String], limit: Int) {
        guard let name = path.last else { return nil }
        var descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        for step in path.dropLast() {
            let next = unsafe openat(descriptor, step, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            _ = close(descriptor)
            descriptor = next
        }
        // Opening a pipe would wait for its other end without O_NONBLOCK.
        let file = unsafe openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if descriptor >= 0 { _ = close(descriptor) }
        guard file >= 0 else { return nil }
        defer { _ = close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= limit, let bytes = Self.bytes(of: file, count: Int(status.st_size))
        else { return nil }
        self.bytes = bytes
        modified = status.st_mtim.tv_sec
    }

    /// The first bytes of a file; fewer where it has become shorter meanwhile.
    private static func bytes(of file: Int32, count: Int) -> [UInt8]? {
        var hasFailed = false
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count {
                let target = unsafe buffer.baseAddress.map { unsafe $0 + initialized }
                let got = unsafe read(file, target, count - initialized)
                if got < 0 && errno == EINTR { continue }
                hasFailed = got < 0
                guard got > 0 else { return }
                initialized += got
            }
        }
        return hasFailed ? nil : bytes
    }
}
