import Glibc

/// What stands at a path, with links followed.
struct FileStatus {
    enum Kind {
        case file, folder, other
    }

    /// One file or folder, whatever path leads to it.
    struct Identity: Hashable {
        let device: UInt
        let node: UInt
    }

    let kind: Kind
    let identity: Identity
    /// In bytes.
    let size: Int
    /// When its contents were last written, since 1970.
    let changedAt: (seconds: Int, nanoseconds: Int)

    fileprivate init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
        size = Int(status.st_size)
        changedAt = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
    }
}

/// The few calls to the system that reading a corpus needs; all memory that C lends stays inside them.
enum FileSystem {
    static func status(of path: String) throws(CorpusProblem) -> FileStatus {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw problem(errno, path: path) }
        return FileStatus(status)
    }

    /// The names in a folder, `.` and `..` left out, in no order.
    static func names(in folder: String) throws(CorpusProblem) -> [[UInt8]] {
        guard let stream = unsafe opendir(folder) else { throw problem(errno, path: folder) }
        defer { unsafe closedir(stream) }
        var names: [[UInt8]] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else { break }
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
                unsafe Array($0.prefix { $0 != 0 })
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        guard errno == 0 else { throw problem(errno, path: folder) }
        return names
    }

    /// What stands behind a descriptor; nil where the system refuses (see `errno`).
    static func status(of descriptor: Int32) -> FileStatus? {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 ? FileStatus(status) : nil
    }

    /// A descriptor to read a file from; it waits for nothing.
    static func fileDescriptor(for path: String) throws(CorpusProblem) -> Int32 {
        // Without O_NONBLOCK a named pipe would stop the program until somebody writes to it.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw problem(errno, path: path) }
        return descriptor
    }

    /// A descriptor to read from; it waits for whoever writes.
    static func descriptor(for path: String) throws(CorpusProblem) -> Int32 {
        guard try status(of: path).kind != .folder else { throw CorpusProblem(path: path, reason: .folder) }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(errno, path: path) }
        return descriptor
    }

    static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

    /// The next bytes of a descriptor; empty at the end, nil where the system refuses (see `errno`).
    static func read(upTo count: Int, from descriptor: Int32) -> [UInt8]? {
        while true {
            var taken = 0
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
                taken = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
                initialized = max(0, taken)
            }
            if taken >= 0 { return bytes }
            if errno != EINTR { return nil }
        }
    }

    /// Writes all of `bytes`, waiting as long as the reader takes.
    ///
    /// - Returns: 0, or the system's error number.
    static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Int32 {
        var rest = bytes
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes {
                unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EAGAIN {
                // Whoever started the program may have left a descriptor that does not wait by itself.
                var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&waiting, 1, -1)
            } else if errno != EINTR {
                return errno
            }
        }
        return 0
    }

    static func problem(_ number: Int32, path: String) -> CorpusProblem {
        switch number {
        case ENOENT, ENOTDIR: CorpusProblem(path: path, reason: isLink(path) ? .danglingLink : .missing)
        case EACCES, EPERM: CorpusProblem(path: path, reason: .noPermission)
        case ELOOP: CorpusProblem(path: path, reason: .linkLoop)
        default: CorpusProblem(path: path, reason: .system(words(for: number)))
        }
    }

    /// What the system says of an error.
    static func words(for number: Int32) -> String { unsafe String(cString: strerror(number)) }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
