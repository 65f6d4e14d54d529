import Configuration
import FoundationEssentials
import Glibc
import Gzip
import HTTP
import HTTPServer
import Logging
import VisitAPI

extension HTTPServer {
    /// Takes the addresses of the configuration.
    convenience init(
        _ settings: Configuration, handler: any RequestHandler, accessLog: AccessLog?
    ) throws(ServerError) {
        try self.init(
            at: settings.places, settings: ServerSettings(settings),
            handler: Representations(of: handler, gzip: gzipped, now: { @Sendable in time(nil) }),
            accessLog: accessLog.map { log in { @Sendable record in log.add(record) } })
    }
}

extension ServerSettings {
    init(_ settings: Configuration) {
        self.init(
            limits: ServerLimits(settings.limits), reusesPort: settings.reusesPort,
            events: settings.events == .dispatch ? .dispatch : .epoll, proxies: settings.trustedProxies)
    }
}

extension Configuration {
    /// Where the server is to listen.
    var places: [ListeningPlace] {
        hosts.map { .address(host: $0, port: port) } + (socketFile.map { [.socketFile(path: $0)] } ?? [])
    }

    /// Where the server listens, as one writes it to a client.
    ///
    /// - Parameter port: The real one.
    func placeNames(port: Int) -> [String] {
        // An address of version 6 stands in brackets in a URL (RFC 3986 §3.2.2).
        let shown = hosts.map { $0.contains(":") && !$0.hasPrefix("[") ? "[\($0)]" : $0 }
        return shown.map { "http://\($0):\(port)" } + (socketFile.map { ["unix:" + $0] } ?? [])
    }

    var trustedProxies: TrustedProxies {
        let networks = proxies.compactMap { if case .network(let network) = $0 { network } else { nil } }
        return TrustedProxies(networks: networks, socketFile: proxies.contains(.socketFile))
    }
}

extension AccessLog {
    /// nil where no log is wanted, so that none costs anything.
    convenience init?(_ settings: Configuration, logger: Logger) {
        let format: AccessLines.Format
        switch settings.log.access {
        case .off: return nil
        case .text: format = .text
        case .json: format = .json
        }
        self.init(AccessLines(format, trusting: settings.trustedProxies)) { @Sendable lost in
            logger.warning(
                "\(counted(lost, "line")) of the access log dropped: standard output is read too slowly, or not at all"
            )
        }
    }
}

extension ServerLimits {
    /// The limits that the server keeps; the size of a page is the API's.
    init(_ limits: Configuration.Limits) {
        self.init(
            headerBytes: limits.headerBytes, headerFields: limits.headerFields, bodyBytes: limits.bodyBytes,
            connections: limits.connections, connectionsPerAddress: limits.connectionsPerAddress,
            whenFull: limits.whenFull == .closeIdle ? .closeIdle : .refuse,
            headerSeconds: limits.headerSeconds, bodySeconds: limits.bodySeconds,
            idleSeconds: limits.idleSeconds, writeSeconds: limits.writeSeconds)
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
