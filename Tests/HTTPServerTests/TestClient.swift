import Glibc
import Testing

/// An answer as a client reads it.
struct TestAnswer {
    let status: Int
    let head: String
    let body: String
}

/// A plain client over a blocking socket, which can do what well-behaved ones don't.
final class TestClient {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(port: Int) {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let descriptor = descriptor
        let result = unsafe withUnsafeBytes(of: name) { bytes -> Int32 in
            guard let base = bytes.baseAddress else { return -1 }
            let pointer = unsafe base.assumingMemoryBound(to: sockaddr.self)
            return unsafe connect(descriptor, pointer, socklen_t(bytes.count))
        }
        #expect(result == 0, "connected")
        // A test that would wait for ever fails instead.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { _ = close(descriptor) }

    func send(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { bytes in
                unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Sends nothing more, but still reads.
    func finishSending() {
        _ = shutdown(descriptor, Int32(SHUT_WR))
    }

    /// The next answer.
    ///
    /// - Parameter hasBody: false for the answer to HEAD.
    func answer(hasBody: Bool = true) -> TestAnswer? {
        while true {
            if let answer = bufferedAnswer(hasBody: hasBody) { return answer }
            guard read() else { return nil }
        }
    }

    /// Whether the server closes without another byte.
    func isAtEnd() -> Bool {
        buffer.isEmpty && !read() && buffer.isEmpty
    }

    private func bufferedAnswer(hasBody: Bool) -> TestAnswer? {
        let text = String(decoding: buffer, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let head = String(text[..<end.lowerBound])
        let lines = head.split(separator: "\r\n")
        let announced = lines.first { $0.hasPrefix("Content-Length: ") }.flatMap { Int($0.dropFirst(16)) }
        let length = hasBody ? announced ?? 0 : 0
        let start = head.utf8.count + 4
        guard buffer.count >= start + length else { return nil }
        let body = String(decoding: buffer[start..<start + length], as: UTF8.self)
        buffer.removeFirst(start + length)
        return TestAnswer(status: Int(head.dropFirst(9).prefix(3)) ?? 0, head: head, body: body)
    }

    private func read() -> Bool {
        var count = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { space, initialized in
            count = unsafe Glibc.read(descriptor, space.baseAddress, 65_536)
            initialized = max(0, count)
        }
        buffer += bytes
        return count > 0
    }
}
