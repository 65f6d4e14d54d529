import Glibc

/// What stands at a path, with links followed.
struct FileStatus: Hashable {
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

    fileprivate init(_ status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        identity = Identity(device: UInt(status.st_dev), node: UInt(status.st_ino))
        size = Int(status.st_size)
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

    /// The bytes of a file.
    ///
    /// - Throws: `.tooLarge` before anything is read; a file that grows meanwhile is refused at the limit.
    static func contents(of path: String, limit: Int) throws(CorpusProblem) -> [UInt8] {
        // Without O_NONBLOCK a named pipe would stop the program until somebody writes to it.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw problem(errno, path: path) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw problem(errno, path: path) }
        guard FileStatus(status).kind == .file else { throw CorpusProblem(path: path, reason: .notAFile) }
        let size = Int(status.st_size)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(size, limit) + 1)
        while bytes.count <= limit, size <= limit {
            let wanted = max(4096, size - bytes.count + 1)
            guard let chunk = read(upTo: wanted, from: descriptor) else { throw problem(errno, path: path) }
            if chunk.isEmpty { return bytes }
            bytes += chunk
        }
        throw CorpusProblem(path: path, reason: .tooLarge(size: max(size, bytes.count), limit: limit))
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

    private static func problem(_ number: Int32, path: String) -> CorpusProblem {
        switch number {
        case ENOENT, ENOTDIR: CorpusProblem(path: path, reason: isLink(path) ? .danglingLink : .missing)
        case EACCES, EPERM: CorpusProblem(path: path, reason: .noPermission)
        case ELOOP: CorpusProblem(path: path, reason: .linkLoop)
        default: CorpusProblem(path: path, reason: .system(unsafe String(cString: strerror(number))))
        }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }
}
