import Testing

@testable import Sockets

struct PollingTests {
    @Test func `a loop that had nothing to do does not poll`() {
        var polling = Polling()
        #expect(polling.next(hasWorked: false) == 0)
        #expect(polling.next(hasWorked: true) > 0)
    }

    @Test func `polling goes on as long as it finds something`() {
        var polling = Polling()
        for _ in 0..<1_000 {
            #expect(polling.next(hasWorked: true) > 0)
            polling.ended(foundEvents: true)
        }
    }

    @Test func `what does not pay is tried more and more seldom, and taken up again where it pays`() {
        var polling = Polling()
        let tries = { (polling: inout Polling) in
            (0..<20_000).filter { _ in
                guard polling.next(hasWorked: true) > 0 else { return false }
                polling.ended(foundEvents: false)
                return true
            }.count
        }
        #expect(tries(&polling) < 25)
        #expect(tries(&polling) < 8)
        while polling.next(hasWorked: true) == 0 {}
        polling.ended(foundEvents: true)
        #expect(polling.next(hasWorked: true) > 0)
    }
}
