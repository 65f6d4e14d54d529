import Testing

@testable import HTTPServer

struct RestOrderTests {
    private let start = ContinuousClock.now
    private let limits = ServerLimits(headerSeconds: 10, bodySeconds: 30, idleSeconds: 75, writeSeconds: 20)

    private func rest(_ kind: Rest.Kind, _ seconds: Int) -> Rest {
        Rest(kind: kind, since: start.advanced(by: .seconds(seconds)))
    }

    private func ended(_ order: RestOrder, _ seconds: Int) -> [Int] {
        order.ended(by: start.advanced(by: .seconds(seconds)), limits: limits)
    }

    @Test func `nothing rests at first`() {
        let order = RestOrder()
        #expect(order.firstEnd(limits: limits) == nil)
        #expect(ended(order, 1_000).isEmpty)
        #expect(order.first(.idle) == nil)
    }

    @Test func `rests end in the order in which they began, each kind after its own time`() {
        var order = RestOrder()
        order.set(rest(.idle, 0), of: 7)
        order.set(rest(.idle, 1), of: 3)
        order.set(rest(.head, 2), of: 5)
        #expect(order.firstEnd(limits: limits) == start.advanced(by: .seconds(12)))
        #expect(ended(order, 11) == [])
        #expect(ended(order, 12) == [5])
        #expect(ended(order, 75) == [7, 5])
        #expect(ended(order, 76) == [7, 3, 5])
        #expect(order.first(.idle)?.number == 7)
    }

    @Test func `a rest that goes on keeps its place, a new one goes to the end`() {
        var order = RestOrder()
        order.set(rest(.idle, 0), of: 0)
        order.set(rest(.idle, 1), of: 1)
        order.set(rest(.idle, 0), of: 0)
        #expect(order.first(.idle)?.number == 0)
        order.set(rest(.idle, 2), of: 0)
        #expect(order.first(.idle)?.number == 1)
        order.set(rest(.output, 3), of: 1)
        #expect(order.first(.idle)?.number == 0)
        #expect(order.first(.output)?.number == 1)
    }

    @Test func `who is removed is found no more, and may come again`() {
        var order = RestOrder()
        for number in 0..<4 { order.set(rest(.idle, number), of: number) }
        for number in [1, 3, 1, 9] { order.remove(number) }
        #expect(ended(order, 100) == [0, 2])
        order.set(rest(.idle, 50), of: 1)
        #expect(ended(order, 200) == [0, 2, 1])
        for number in 0..<4 { order.remove(number) }
        #expect(order.firstEnd(limits: limits) == nil)
    }
}
