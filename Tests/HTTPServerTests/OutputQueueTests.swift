import Sockets
import Testing

@testable import HTTPServer

struct OutputQueueTests {
    @Test func `bytes come out as they went in, however few at once`() {
        for step in 1...7 {
            var queue = OutputQueue()
            queue.append([1, 2, 3][...])
            queue.append([][...])
            queue.append([4][...])
            queue.append([0, 5, 6, 0][1..<3])
            var seen: [UInt8] = []
            while !queue.isEmpty {
                let bytes = queue.pending.joined().prefix(step)
                seen += bytes
                queue.drop(bytes.count)
            }
            #expect(seen == [1, 2, 3, 4, 5, 6])
            #expect(queue.pending.isEmpty)
        }
    }

    @Test func `a piece alone may be shared, whole and in part, and never with others`() throws {
        let bytes: [UInt8] = [1, 2, 3, 4]
        let shared = try #require(SharedBytes(bytes))
        var queue = OutputQueue()
        queue.append(bytes, shared: shared)
        #expect(queue.pendingShared?.range == 0..<4)
        queue.drop(3)
        #expect(queue.pendingShared?.range == 3..<4)
        #expect(Array(queue.pending.joined()) == [4])
        queue.append([5][...])
        #expect(queue.pendingShared == nil)
        queue.drop(1)
        #expect(queue.pendingShared == nil)
        queue.append(bytes, shared: shared)
        #expect(queue.pendingShared == nil)
        queue.drop(1)
        #expect(queue.pendingShared?.range == 0..<4)
        queue.append(bytes, shared: nil)
        queue.drop(4)
        #expect(queue.pendingShared == nil)
    }
}
