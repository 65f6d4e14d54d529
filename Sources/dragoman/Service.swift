import Configuration
import Dictionaries
import Dispatch
import Glibc
import HTTPServer
import Logging
import Synchronization
import VisitAPI

/// A running server and what it serves.
final class Service: Sendable {
    private let settings: Configuration
    private let logger: Logger
    private let api: VisitAPI
    private let builder: SnapshotBuilder
    private let accessLog: AccessLog?
    /// nil until it listens.
    private let server = Mutex<HTTPServer?>(nil)
    /// Whether the server has begun to answer.
    private let answers = Atomic(false)
    /// One thing at a time: to begin to answer, to stop.
    private let life = DispatchQueue(label: "dragoman.life")
    /// One build at a time.
    private let builds = DispatchQueue(label: "dragoman.builds")
    /// Whether a build waits that was asked for and has not begun.
    private let reloadWaits = Atomic(false)
    private let isStopping = Atomic(false)

    /// Takes no address yet.
    init(_ settings: Configuration, logger: Logger) {
        let started = ContinuousClock.now
        let snapshots = SnapshotHolder()
        self.settings = settings
        self.logger = logger
        api = VisitAPI(
            snapshots: snapshots, settings: APISettings(settings, since: started),
            fallback: StaticFiles(folder: DataFolders().pages(configured: settings.publicFolder)))
        builder = SnapshotBuilder(settings, snapshots: snapshots, since: started, logger: logger)
        accessLog = AccessLog(settings, logger: logger)
    }

    /// Listens, reads the corpus and answers; returns when all is read.
    ///
    /// A small corpus is read before the first answer, so that whoever asks at once waits a moment and gets it.
    /// While a large one is read, the server answers "not ready" from a second on.
    ///
    /// - Throws: `ServerError` when host and port can't be had; what `SnapshotBuilder` throws.
    func run() throws {
        let places = try listen()
        for place in places { logger.info("listening at \(place)") }
        life.asyncAfter(deadline: .now() + .seconds(1)) { @Sendable [self] in answer() }
        let facts = try builds.sync { @Sendable [builder] in try builder.build() }
        // Where the program is about to stop, it waits here until it has.
        life.sync { @Sendable [self] in answer() }
        logger.info("ready at \(places.first ?? "")", metadata: facts)
    }

    /// Reads dictionaries and corpus again, and answers from them when all is read; returns at once.
    ///
    /// Asked for during a build, one more follows it, however often it was asked for. A build that fails leaves
    /// everything as it is.
    func reload() {
        guard !reloadWaits.exchange(true, ordering: .acquiringAndReleasing) else { return }
        builds.async { @Sendable [self] in
            reloadWaits.store(false, ordering: .releasing)
            logger.info("reading dictionaries and corpus again")
            do {
                let facts = try builder.build()
                logger.info("reloaded", metadata: facts)
            } catch {
                for complaint in sentences(of: error) { logger.error("\(complaint)") }
                logger.error("not reloaded; answers stay as they were")
            }
        }
    }

    /// Finishes what is in flight and ends the program; told a second time, ends it at once.
    func stop(because reason: String) {
        guard !isStopping.exchange(true, ordering: .acquiringAndReleasing) else {
            logger.warning("ending at once on another \(reason)")
            _exit(EXIT_FAILURE)
        }
        logger.info("stopping on \(reason)")
        life.async { @Sendable [self] in
            // Connections that wait since before the first answer are answered, too.
            answer()
            server.withLock { $0 }?.stop(within: settings.limits.stopSeconds)
            accessLog?.finish()
            exit(EXIT_SUCCESS)
        }
    }

    /// Takes the addresses; connections wait from now on.
    private func listen() throws(ServerError) -> [String] {
        let listening = try HTTPServer(settings, handler: api, accessLog: accessLog)
        server.withLock { $0 = listening }
        return settings.placeNames(port: listening.port)
    }

    /// To be called on `life`.
    private func answer() {
        guard let server = server.withLock({ $0 }),
            !answers.exchange(true, ordering: .acquiringAndReleasing)
        else { return }
        server.start()
    }
}
