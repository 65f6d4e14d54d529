// The edge to C for files: no pointer leaves this file.
import Glibc
import HTTP

/// No more files can be opened for the moment, which says nothing of whether there are any.
struct FileShortage: Error {}

/// An open file or folder, closed when nobody holds it any more.
final class OpenFile: Sendable {
    private let descriptor: Int32

    private init?(_ descriptor: Int32) throws(FileShortage) {
        guard descriptor >= 0 else {
            guard [EMFILE, ENFILE, ENOMEM].contains(errno) else { return nil }
            throw FileShortage()
        }
        self.descriptor = descriptor
    }

    deinit { _ = close(descriptor) }

    /// A folder by its path, which may be or go through a link.
    static func folder(_ path: String) throws(FileShortage) -> OpenFile? {
        try unsafe OpenFile(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    }

    /// The folder of that name in this folder; nil where there is none, or a symbolic link.
    func folder(named name: String) throws(FileShortage) -> OpenFile? {
        try unsafe OpenFile(openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    }

    /// What has that name in this folder, to be read; nil where there is nothing, or a symbolic link.
    func file(named name: String) throws(FileShortage) -> OpenFile? {
        // Opening a pipe would wait for its other end without O_NONBLOCK.
        try unsafe OpenFile(openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
    }

    /// What the system knows of it; nil where it does not say, and for all but plain files.
    var facts: FileFacts? {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return FileFacts(
            device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int(status.st_size),
            modified: Self.time(status.st_mtim), changed: Self.time(status.st_ctim))
    }

    private static func time(_ time: timespec) -> FileFacts.Time {
        FileFacts.Time(second: time.tv_sec, nanosecond: time.tv_nsec)
    }

    /// Bytes from an offset on; fewer where the file ends before.
    func bytes(from offset: Int, count: Int) throws(BodyStreamError) -> [UInt8] {
        var failure: Int32?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count {
                let target = unsafe buffer.baseAddress.map { unsafe $0 + initialized }
                let got = unsafe pread(descriptor, target, count - initialized, offset + initialized)
                if got < 0 && errno == EINTR { continue }
                failure = got < 0 ? errno : nil
                guard got > 0 else { return }
                initialized += got
            }
        }
        if let failure { throw .unreadable(failure) }
        return bytes
    }
}
