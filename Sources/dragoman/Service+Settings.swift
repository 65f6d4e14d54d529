import Configuration
import FoundationEssentials
import Glibc
import HTTPServer
import Logging
import VisitAPI

extension ServerLimits {
    /// The limits that the server keeps; the size of a page is the API's.
    init(_ limits: Configuration.Limits) {
        self.init(
            headerBytes: limits.headerBytes, bodyBytes: limits.bodyBytes, connections: limits.connections,
            headerSeconds: limits.headerSeconds, bodySeconds: limits.bodySeconds,
            idleSeconds: limits.idleSeconds)
    }
}

extension APISettings {
    init(_ settings: Configuration, since start: ContinuousClock.Instant) {
        self.init(
            version: Dragoman.version, pageSizeLimit: settings.limits.pageSize,
            allowedOrigins: settings.origins,
            second: { @Sendable in start.secondsUntilNow }, residentBytes: { @Sendable in memoryInUse() })
    }
}

/// The memory that the process holds, in bytes.
///
/// - Note: The second number of `/proc/self/statm`, in pages (proc(5)).
private func memoryInUse() -> Int? {
    guard let words = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
    let pages = words.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return pages.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
}

extension AccessRecord {
    /// As the log has it.
    var facts: Logger.Metadata {
        [
            "method": "\(method ?? "-")", "target": "\(target ?? "-")", "status": "\(status)",
            "bytes": "\(bytes)",
            "microseconds": "\(Int(duration / .microseconds(1)))",
        ]
    }
}
