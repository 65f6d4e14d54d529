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
}
