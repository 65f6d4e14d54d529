import Glibc
import HTTP

/// Sends requests to a server on this machine, each over a connection of its own.
struct LiveClient: Sendable {
    let port: Int

    /// The answer as it came over the wire; nil where there was none within ten seconds.
    func response(to request: Request) -> Response? {
        guard let descriptor = connection() else { return nil }
        defer { _ = close(descriptor) }
        guard send(Self.bytes(of: request), to: descriptor) else { return nil }
        return Self.response(in: everything(from: descriptor))
    }

    private static func bytes(of request: Request) -> [UInt8] {
        let target = request.rawPath + (request.rawQuery.map { "?" + $0 } ?? "")
        let fields = request.headers.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
        let line = "\(request.method) \(escaped(target)) HTTP/1.1\r\n"
        return Array("\(line)Host: localhost\r\nConnection: close\r\n\(fields)\r\n".utf8)
    }

    /// As browsers do it: what is not ASCII is percent-encoded (RFC 3986 §2.5).
    private static func escaped(_ target: String) -> String {
        target.utf8.map { byte in
            byte < 0x80
                ? String(UnicodeScalar(byte))
                : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    private static func response(in bytes: [UInt8]) -> Response? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.firstRange(of: "\r\n\r\n") else { return nil }
        let head = text[..<end.lowerBound]
        let lines = head.split(separator: "\r\n")
        guard let status = lines.first.flatMap({ Int($0.dropFirst("HTTP/1.1 ".count).prefix(3)) }) else {
            return nil
        }
        let fields = lines.dropFirst().compactMap { line in
            line.firstRange(of: ": ").map { (String(line[..<$0.lowerBound]), String(line[$0.upperBound...])) }
        }
        let body = bytes.dropFirst(head.utf8.count + 4)
        return Response(status: status, headers: HeaderList(fields), body: [body])
    }

    private func connection() -> Int32? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = unsafe withUnsafeBytes(of: name) { bytes -> Bool in
            guard let base = bytes.baseAddress else { return false }
            let pointer = unsafe base.assumingMemoryBound(to: sockaddr.self)
            return unsafe connect(descriptor, pointer, socklen_t(bytes.count)) == 0
        }
        guard isConnected else { _ = close(descriptor); return nil }
        // A test that would wait for ever fails instead.
        var patience = timeval(tv_sec: 10, tv_usec: 0)
        _ = unsafe setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
        return descriptor
    }

    private func send(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        let count = unsafe bytes.withUnsafeBytes { bytes in
            unsafe Glibc.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        }
        return count == bytes.count
    }

    private func everything(from descriptor: Int32) -> [UInt8] {
        var all: [UInt8] = []
        while true {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { space, initialized in
                initialized = unsafe max(0, read(descriptor, space.baseAddress, 65_536))
            }
            guard !bytes.isEmpty else { return all }
            all += bytes
        }
    }
}
