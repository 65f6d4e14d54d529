import HTTP
import HTTPServer
import Testing

struct ServerLimitsTests {
    @Test func `the limits of a request follow those of the server`() {
        let limits = ServerLimits(headerBytes: 20_000, bodyBytes: 5)
        #expect(limits.request.headerBytes == 20_000)
        #expect(limits.request.bodyBytes == 5)
        #expect(limits.request.targetBytes == 8_192)
    }

    @Test func `a target may not be longer than the head it stands in`() {
        #expect(ServerLimits(headerBytes: 1_000).request.targetBytes == 1_000)
    }
}
