import Glibc

/// A client that asks one question of a server on this machine.
struct HealthProbe {
    /// The address that is asked; a server that listens on all addresses is asked on the machine's own.
    let address: String
    let port: Int

    init(host: String, port: Int) {
        switch host {
        case "localhost", "0.0.0.0": address = "127.0.0.1"
        case "::": address = "::1"
        default: address = host
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
        let version6 = address.contains(":")
        let descriptor = socket(version6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return nil }
        var patience = timeval(tv_sec: 2, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        // On Linux SO_SNDTIMEO bounds connect() too (socket(7)).
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
        if version6 ? connectToVersion6(descriptor) : connectToVersion4(descriptor) { return descriptor }
        close(descriptor)
        return nil
    }

    private func connectToVersion4(_ descriptor: Int32) -> Bool {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = UInt16(truncatingIfNeeded: port).bigEndian
        guard unsafe inet_pton(AF_INET, address, &name.sin_addr) == 1 else { return false }
        return connect(descriptor, to: name)
    }

    private func connectToVersion6(_ descriptor: Int32) -> Bool {
        var name = sockaddr_in6()
        name.sin6_family = sa_family_t(AF_INET6)
        name.sin6_port = UInt16(truncatingIfNeeded: port).bigEndian
        guard unsafe inet_pton(AF_INET6, address, &name.sin6_addr) == 1 else { return false }
        return connect(descriptor, to: name)
    }

    private func connect<Name>(_ descriptor: Int32, to name: Name) -> Bool {
        unsafe withUnsafeBytes(of: name) { bytes in
            guard let base = bytes.baseAddress else { return false }
            let pointer = unsafe base.assumingMemoryBound(to: sockaddr.self)
            return unsafe Glibc.connect(descriptor, pointer, socklen_t(bytes.count)) == 0
        }
    }
}
