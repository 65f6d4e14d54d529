// The edge to C for addresses: all pointers stay within the function that makes them.
import Glibc

/// Whether a text is an address in figures.
func isNumeric(_ host: String, family: SocketAddress.Family) -> Bool {
    switch family {
    case .version4:
        var address = in_addr()
        return unsafe inet_pton(AF_INET, host, &address) == 1
    case .version6:
        var address = in6_addr()
        return unsafe inet_pton(AF_INET6, host, &address) == 1
    }
}

/// A new socket that is bound to an address and listens; it never blocks and is not inherited by other
/// programs.
func listeningDescriptor(
    at address: SocketAddress, options: ListeningOptions
) throws(SocketError) -> Int32 {
    let family = address.family == .version4 ? AF_INET : AF_INET6
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { throw .call("socket", number: errno, address: "\(address)") }
    do throws(SocketError) {
        try check("setsockopt", switchOn(SO_REUSEADDR, level: SOL_SOCKET, of: descriptor), address)
        if options.contains(.reusesPort) {
            try check("setsockopt", switchOn(SO_REUSEPORT, level: SOL_SOCKET, of: descriptor), address)
        }
        if options.contains(.onlyVersion6), address.family == .version6 {
            let result = switchOn(IPV6_V6ONLY, level: Int32(IPPROTO_IPV6), of: descriptor)
            try check("setsockopt", result, address)
        }
        try check("fcntl", prepare(descriptor), address)
        try check("bind", bind(descriptor, to: address), address)
        try check("listen", listen(descriptor, SOMAXCONN), address)
        return descriptor
    } catch {
        _ = close(descriptor)
        throw error
    }
}

private func check(_ call: String, _ result: Int32, _ address: SocketAddress) throws(SocketError) {
    guard result == 0 else { throw .call(call, number: errno, address: "\(address)") }
}

private func bind(_ descriptor: Int32, to address: SocketAddress) -> Int32 {
    var wanted = unsafe addrinfo()
    unsafe wanted.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV
    var found: UnsafeMutablePointer<addrinfo>?
    // The system writes figures of either family down as bytes, and asks nobody for a name.
    let result = unsafe getaddrinfo(address.numericHost, "\(address.port)", &wanted, &found)
    guard result == 0, let name = unsafe found else {
        errno = EADDRNOTAVAIL
        return -1
    }
    defer { unsafe freeaddrinfo(name) }
    return unsafe Glibc.bind(descriptor, name.pointee.ai_addr, name.pointee.ai_addrlen)
}

/// The port a socket is bound to; nil where the system does not say.
func boundPort(of descriptor: Int32) -> Int? {
    // The port stands at the same place in the addresses of both families.
    var name = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let result = unsafe withUnsafeMutableBytes(of: &name) { bytes -> Int32 in
        guard let base = bytes.baseAddress else { return -1 }
        return unsafe getsockname(descriptor, base.assumingMemoryBound(to: sockaddr.self), &length)
    }
    return result == 0 ? Int(UInt16(bigEndian: name.sin6_port)) : nil
}
