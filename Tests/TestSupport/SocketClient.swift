import Glibc

/// A plain client over one blocking connection to this machine, which can do what well-behaved ones don't.
package final class SocketClient {
    /// Nobody took the connection.
    package struct NotConnected: Error {
        let port: Int
    }

    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var isBrokenOff = false

    package init(port: Int) throws(NotConnected) {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        descriptor = try Self.connected(AF_INET, name, port: port)
    }

    /// Connects to `::1`.
    package init(version6Port port: Int) throws(NotConnected) {
        var name = sockaddr_in6()
        name.sin6_family = sa_family_t(AF_INET6)
        name.sin6_port = UInt16(truncatingIfNeeded: port).bigEndian
        unsafe withUnsafeMutableBytes(of: &name.sin6_addr) { unsafe $0[15] = 1 }
        descriptor = try Self.connected(AF_INET6, name, port: port)
    }

    package init(socketFile path: String) throws(NotConnected) {
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        unsafe withUnsafeMutableBytes(of: &name.sun_path) { unsafe $0.copyBytes(from: path.utf8.prefix(107)) }
        descriptor = try Self.connected(AF_UNIX, name, port: 0)
    }

    deinit { if !isBrokenOff { _ = close(descriptor) } }

    private static func connected<Name>(
        _ family: Int32, _ name: Name, port: Int
    ) throws(NotConnected) -> Int32 {
        let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
        let result = unsafe withUnsafeBytes(of: name) { bytes in
            let pointer = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
            return unsafe Glibc.connect(descriptor, pointer, socklen_t(bytes.count))
        }
        guard result == 0 else {
            _ = close(descriptor)
            throw NotConnected(port: port)
        }
        // A test that would wait for ever fails instead.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        return descriptor
    }

    /// Sends as much as the server takes.
    package func send(_ text: String) { send(Array(text.utf8)) }

    /// Sends as much as the server takes.
    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends nothing more, but still reads.
    package func finishSending() {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// Breaks the connection off, so that the server finds it reset.
    package func breakOff() {
        var lingering = linger(l_onoff: 1, l_linger: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_LINGER, &lingering, socklen_t(MemoryLayout<linger>.size))
        isBrokenOff = true
        _ = close(descriptor)
    }

    /// What comes next; empty where the server has closed, nil where it is silent for long.
    package func received() -> [UInt8]? {
        if isBrokenOff { return [] }
        errno = 0
        let isThere = read()
        defer { buffer = [] }
        return isThere || errno != EAGAIN ? buffer : nil
    }

    /// The next answer; nil where the server closes, or is silent for long, before it is whole.
    ///
    /// - Parameter hasBody: false for the answer to HEAD.
    package func answer(hasBody: Bool = true) -> Answer? {
        while true {
            if let answer = bufferedAnswer(hasBody: hasBody) { return answer }
            guard read() else { return nil }
        }
    }

    /// The last answer, whose body is all that comes until the server closes, announced or not.
    package func answerToTheEnd() -> Answer? {
        while read() {}
        guard let head = bufferedHead() else { return nil }
        defer { buffer = [] }
        return Answer(head: head, body: Array(buffer.dropFirst(head.utf8.count + 4)))
    }

    /// Whether the server closes without another byte.
    package func isAtEnd() -> Bool {
        buffer.isEmpty && !read() && buffer.isEmpty
    }

    private func bufferedHead() -> String? {
        buffer.firstRange(of: Array("\r\n\r\n".utf8)).map {
            String(decoding: buffer[..<$0.lowerBound], as: UTF8.self)
        }
    }

    private func bufferedAnswer(hasBody: Bool) -> Answer? {
        guard let head = bufferedHead() else { return nil }
        let start = head.utf8.count + 4
        let end = start + (hasBody ? Answer.length(announcedBy: head) : 0)
        guard buffer.count >= end else { return nil }
        defer { buffer.removeFirst(end) }
        return Answer(head: head, body: Array(buffer[start..<end]))
    }

    private func read() -> Bool {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { space, initialized in
            initialized = unsafe max(0, Glibc.read(descriptor, space.baseAddress, 65_536))
        }
        buffer += bytes
        return !bytes.isEmpty
    }
}
