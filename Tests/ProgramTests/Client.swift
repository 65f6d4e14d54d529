import Foundation
import Glibc

/// An answer as a client reads it.
struct Answer {
    let status: Int
    let head: String
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as a JSON object.
    var json: [String: Any] {
        get throws { try JSONSerialization.jsonObject(with: Data(body)) as? [String: Any] ?? [:] }
    }
}

/// A plain client over one blocking connection.
final class Client {
    private let descriptor: Int32
    private var buffer: [UInt8] = []

    init(port: Int) throws {
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
        guard result == 0 else { throw Program.Fault.noAnswer(to: "connecting to port \(port)") }
        // A test that would wait for ever fails instead.
        var patience = timeval(tv_sec: 20, tv_usec: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { _ = close(descriptor) }

    func send(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { bytes in
            unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
    }

    /// The next answer; nil where the server closes, or is silent for long, before it is whole.
    func answer() -> Answer? {
        while true {
            if let answer = bufferedAnswer() { return answer }
            guard read() else { return nil }
        }
    }

    private func bufferedAnswer() -> Answer? {
        let text = String(decoding: buffer, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let head = String(text[..<end.lowerBound])
        let length = head.firstMatch(of: /\r\nContent-Length: (\d+)/).flatMap { Int($0.1) } ?? 0
        let start = head.utf8.count + 4
        guard buffer.count >= start + length else { return nil }
        let body = Array(buffer[start..<start + length])
        buffer.removeFirst(start + length)
        return Answer(status: Int(head.dropFirst(9).prefix(3)) ?? 0, head: head, body: body)
    }

    private func read() -> Bool {
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { space, initialized in
            initialized = unsafe max(0, Glibc.read(descriptor, space.baseAddress, 65_536))
        }
        buffer += bytes
        return !bytes.isEmpty
    }
}
