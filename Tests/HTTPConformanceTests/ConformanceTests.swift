import HTTP
import HTTPServer
import Testing

@Suite(SiteFiles(), .timeLimit(.minutes(5)))
struct ConformanceTests {
    private let site = SiteUnderTest(folder: SiteFiles.folder)

    @Test(arguments: ConformanceCase.all)
    func `what comes at once is answered as the RFC says`(_ file: ConformanceCase) {
        #expect(file.fault == nil)
        #expect(complaints(file, .whole) == [])
    }

    @Test(arguments: ConformanceCase.all)
    func `it does not matter where the bytes are cut`(_ file: ConformanceCase) {
        #expect(complaints(file, .byteByByte) == [])
        let failure = cuts(of: file).first { complaints(file, .cut(at: $0)) != [] }
        if let cut = failure { #expect(complaints(file, .cut(at: cut)) == [], "cut at \(cut)") }
    }

    @Test(arguments: ConformanceCase.all)
    func `other requests before and behind do not matter`(_ file: ConformanceCase) {
        #expect(complaints(file, .behindGoodRequest) == [])
        #expect(complaints(file, .beforeGoodRequest) == [])
    }

    @Test func `a socket makes no difference`() async throws {
        let servers = try ServersUnderTest(cases: ConformanceCase.all, handler: site)
        for complaint in await servers.complaints() { Issue.record("\(complaint)") }
    }

    @Test func `there are cases enough, and each has its reason`() {
        #expect(ConformanceCase.all.count >= 600)
        #expect(ConformanceCase.all.filter { !$0.reason.contains("RFC ") }.map(\.name) == [])
    }

    private func complaints(_ file: ConformanceCase, _ delivery: Delivery) -> [String] {
        let wire = MemoryWire(limits: file.limits, handler: site)
        return CaseRun.complaints(file.steps, over: wire, delivery)
    }

    /// All offsets, but in long bytes only those near the beginning and the end.
    private func cuts(of file: ConformanceCase) -> [Int] {
        let lengths = file.steps.map { step in
            if case .send(let text) = step { text.bytes([:]).count } else { 0 }
        }
        let longest = lengths.max() ?? 0
        guard longest > 1000 else { return Array(1..<max(longest, 1)) }
        return Array(1...8) + Array(longest - 8..<longest)
    }
}
