import Dispatch
import HTTP
import HTTPServer
import Synchronization
import TestSupport

/// Runs cases over real sockets, many at once; cases with the same limits share a server.
final class ServersUnderTest: Sendable {
    private let servers: [ServerLimits: HTTPServer]
    private let cases: [ConformanceCase]
    private let nextCase = Atomic(0)
    private let found = Mutex<[String]>([])

    init(cases: [ConformanceCase], handler: any RequestHandler) throws {
        self.cases = cases.filter { $0.seconds <= Self.patience }
        var servers: [ServerLimits: HTTPServer] = [:]
        for limits in Set(self.cases.map(\.limits)) {
            servers[limits] = try HTTPServer(
                at: [.address(host: "127.0.0.1", port: 0)], settings: ServerSettings(limits: limits),
                handler: handler)
            servers[limits]?.start()
        }
        self.servers = servers
    }

    /// All that was not as it should be, in the order of the cases.
    func complaints() async -> [String] {
        let queue = DispatchQueue(label: "clients", attributes: .concurrent)
        let group = DispatchGroup()
        for _ in 0..<Self.clients { queue.async(group: group) { @Sendable in self.runCases() } }
        await withCheckedContinuation { continuation in
            group.notify(queue: queue) { @Sendable in continuation.resume() }
        }
        servers.values.forEach { $0.stop(within: 1) }
        return found.withLock { $0.sorted() }
    }

    private func runCases() {
        while true {
            let index = nextCase.add(1, ordering: .relaxed).oldValue
            guard index < cases.count else { return }
            let complaints = complaints(cases[index])
            found.withLock { $0 += complaints }
        }
    }

    private func complaints(_ file: ConformanceCase) -> [String] {
        guard let port = servers[file.limits]?.port, let wire = try? SocketWire(port: port)
        else { return ["\(file.name): no connection"] }
        let complaints = CaseRun.complaints(file.steps, over: wire, .overSocket)
        return complaints.map { "\(file.name): \($0)" }
    }

    /// Cases that take longer are run in memory only.
    private static let patience = 2
    private static let clients = 24
}

extension ConformanceCase {
    /// How long the client waits altogether.
    fileprivate var seconds: Int {
        steps.reduce(0) { sum, step in
            if case .wait(let seconds) = step { sum + seconds } else { sum }
        }
    }
}
