// The edge to C for socket files: all pointers stay within the function that makes them.
import Glibc

/// The file of a Unix socket that is bound and listens.
struct SocketFile: Sendable {
    let descriptor: Int32
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    /// - Throws: `.socketInUse` where a server answers there, `.notASocket` where the file is another's.
    init(_ path: String) throws(SocketError) {
        guard let address = Self.address(path) else { throw .badSocketPath(path) }
        try Self.removeLeftOver(path, address)
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw .call("socket", number: errno, address: path) }
        for (call, step) in Self.steps(address) where step(descriptor) != 0 {
            let number = errno
            _ = close(descriptor)
            throw .call(call, number: number, address: path)
        }
        let status = Self.status(of: path)
        (self.descriptor, self.path) = (descriptor, path)
        (device, inode) = (status?.st_dev ?? 0, status?.st_ino ?? 0)
    }

    /// Removes the file, unless another server has put its own there.
    func remove() {
        guard let status = Self.status(of: path), status.st_dev == device, status.st_ino == inode else {
            return
        }
        _ = unsafe unlink(path)
    }

    private static func steps(_ address: sockaddr_un) -> [(String, (Int32) -> Int32)] {
        [
            ("fcntl", prepare), ("bind", { bind($0, to: address) }),
            ("listen", { listen($0, SOMAXCONN) }),
        ]
    }

    private static func removeLeftOver(_ path: String, _ address: sockaddr_un) throws(SocketError) {
        guard let status = status(of: path) else { return }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path) }
        let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { _ = close(probe) }
        guard connect(probe, to: address) != 0, errno == ECONNREFUSED else { throw .socketInUse(path) }
        _ = unsafe unlink(path)
    }

    private static func status(of path: String) -> stat? {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? status : nil
    }

    /// nil where the path does not fit, or is empty, or has a zero byte.
    private static func address(_ path: String) -> sockaddr_un? {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let hasRoom = unsafe withUnsafeMutableBytes(of: &address.sun_path) { room in
            let bytes = Array(path.utf8)
            guard !bytes.isEmpty, bytes.count < room.count, !bytes.contains(0) else { return false }
            unsafe room.copyBytes(from: bytes)
            return true
        }
        return hasRoom ? address : nil
    }

    private static func bind(_ descriptor: Int32, to address: sockaddr_un) -> Int32 {
        unsafe withUnsafeBytes(of: address) { bytes in
            let base = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
            return unsafe Glibc.bind(descriptor, base, socklen_t(bytes.count))
        }
    }

    private static func connect(_ descriptor: Int32, to address: sockaddr_un) -> Int32 {
        unsafe withUnsafeBytes(of: address) { bytes in
            let base = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
            return unsafe Glibc.connect(descriptor, base, socklen_t(bytes.count))
        }
    }
}
