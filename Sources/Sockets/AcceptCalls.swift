// The edge to C for accepting: all pointers stay within the function that makes them.
import Glibc
import LinuxCalls

/// The next connection that waits at a listening socket, made ready for use.
enum AcceptOutcome {
    case accepted(AcceptedSocket)
    case none
    /// No descriptor or memory is left: to be tried again a little later.
    case exhausted
}

func acceptOnce(_ listener: Int32) -> AcceptOutcome {
    var name = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    let accepted = unsafe withUnsafeMutableBytes(of: &name) { bytes -> Int32 in
        let base = unsafe bytes.assumingMemoryBound(to: sockaddr.self).baseAddress
        return unsafe accept_nonblocking(listener, base, &length)
    }
    guard accepted >= 0 else {
        return [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) ? .exhausted : .none
    }
    let peer = PeerAddress(name)
    // Answers are written whole: waiting for more to send would only delay them.
    if peer != .local { _ = switchOn(TCP_NODELAY, level: Int32(IPPROTO_TCP), of: accepted) }
    return .accepted(AcceptedSocket(descriptor: accepted, peer: peer))
}

/// Makes a descriptor one that never blocks and that other programs do not inherit.
func prepare(_ descriptor: Int32) -> Int32 {
    let flags = fcntl(descriptor, F_GETFL)
    guard flags >= 0, fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 else { return -1 }
    return fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}

func switchOn(_ option: Int32, level: Int32, of descriptor: Int32) -> Int32 {
    var on: Int32 = 1
    return unsafe setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
}

extension PeerAddress {
    /// Reads what accept(2) wrote; a family that is neither of the internet's is a process of this machine.
    init(_ name: sockaddr_storage) {
        self = unsafe withUnsafeBytes(of: name) { bytes in
            switch Int32(name.ss_family) {
            case AF_INET:
                .version4(unsafe bytes.load(as: sockaddr_in.self).sin_addr.s_addr.bigEndian)
            case AF_INET6:
                unsafe withUnsafeBytes(of: bytes.load(as: sockaddr_in6.self).sin6_addr) { address in
                    .version6(
                        network: UInt64(bigEndian: unsafe address.loadUnaligned(as: UInt64.self)),
                        interface: UInt64(
                            bigEndian: unsafe address.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
                }
            default: .local
            }
        }
    }
}
