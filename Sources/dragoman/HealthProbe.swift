import Glibc

/// A client that asks one question of a server on this machine.
struct HealthProbe {
    /// The address that is asked; a server that listens on all addresses is asked on the machine's own.
    let address: String
    let port: Int

    init(host: String, port: Int) {
        switch host {
        case "localhost", "0.0.0.0": address = "127.0.0.1"
        case "::", "[::]": address = "::1"
        default: address = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        }
        self.port = port
    }

    /// The first line of the answer to a GET; nil where nobody answers within two seconds.
    func statusLine(ofPath path: String) -> String? {
        guard let descriptor = connected() else { return nil }
        defer { close(descriptor) }
        let host = address.contains(":") ? "[\(address)]" : address
        let request = Array("GET \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\nConnection: close\r\n\r\n".utf8)
        guard
            unsafe request.withUnsafeBytes({ unsafe send(descriptor, $0.baseAddress, $0.count, 0) })
                == request.count
        else { return nil }
        var answer: [UInt8] = []
        while !answer.contains(0x0A), answer.count < 1024 {
            let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1024) { buffer, count in
                count = unsafe max(0, recv(descriptor, buffer.baseAddress, 1024, 0))
            }
            guard !bytes.isEmpty else { return nil }
            answer += bytes
        }
        return String(decoding: answer.prefix { $0 != 0x0D && $0 != 0x0A }, as: UTF8.self)
    }

    private func connected() -> Int32? {
        var wanted = unsafe addrinfo()
        unsafe wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
        unsafe wanted.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var found: UnsafeMutablePointer<addrinfo>?
        guard unsafe getaddrinfo(address, "\(port)", &wanted, &found) == 0, let name = unsafe found else {
            return nil
        }
        defer { unsafe freeaddrinfo(name) }
        let descriptor = unsafe socket(name.pointee.ai_family, name.pointee.ai_socktype, 0)
        guard descriptor >= 0 else { return nil }
        Self.limitWaiting(on: descriptor)
        if unsafe connect(descriptor, name.pointee.ai_addr, name.pointee.ai_addrlen) == 0 {
            return descriptor
        }
        close(descriptor)
        return nil
    }

    private static func limitWaiting(on descriptor: Int32) {
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        // On Linux SO_SNDTIMEO bounds connect() too (socket(7)).
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }
}
