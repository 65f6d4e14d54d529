import Glibc
import HTTP

/// What the live tests ask: a greeting, an echo, a slow answer, a big one.
struct TestHandler: RequestHandler {
    func response(to request: Request) -> Response {
        switch request.segments.first {
        case "hello": return Response(status: 200, body: [Array("hello".utf8)[...]])
        case "echo": return Response(status: 200, body: [request.body[...]])
        case "big": return Response(status: 200, body: Array(repeating: Self.piece[...], count: 100))
        case "large": return Response(status: 200, body: [Self.large[...]], staysForVersion: true)
        case "slow":
            usleep(700_000)
            return Response(status: 200, body: [Array("slow".utf8)[...]])
        default: return Problem(status: 404, detail: "nothing here").response
        }
    }

    /// Large enough to be shared with the system, and different from byte to byte.
    static let large = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 / 7) }

    /// A hundred of these are more than any socket buffers.
    private static let piece = [UInt8](repeating: UInt8(ascii: "b"), count: 100_000)
}
