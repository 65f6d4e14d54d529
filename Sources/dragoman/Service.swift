import Configuration
import CorpusFiles
import Dictionaries
import Dispatch
import Glibc
import Gzip
import HTTP
import HTTPServer
import Logging
import Model
import Synchronization
import VisitAPI

/// A running server and what it serves.
final class Service: Sendable {
    private let settings: Configuration
    private let logger: Logger
    private let snapshots = SnapshotHolder()
    private let server: HTTPServer
    private let started = ContinuousClock.now
    /// Whether the server has begun to answer.
    private let answers = Mutex(false)

    /// Takes the address; nothing is answered yet.
    ///
    /// - Throws: `ServerError` when host and port can't be had.
    init(_ settings: Configuration, logger: Logger) throws {
        self.settings = settings
        self.logger = logger
        let api = VisitAPI(
            snapshots: snapshots, settings: APISettings(settings, since: started),
            fallback: StaticFiles(folder: DataFolders().pages(configured: settings.publicFolder)))
        server = try HTTPServer(
            at: [.address(host: settings.host, port: settings.port)],
            settings: ServerSettings(limits: ServerLimits(settings.limits)),
            handler: Representations(of: api, gzip: gzipped, now: { @Sendable in time(nil) }),
            accessLog: { @Sendable record in logger.debug("request", metadata: record.facts) })
    }

    /// Reads the corpus and answers; returns when all is read.
    ///
    /// A small corpus is read before the first answer, so that whoever asks at once waits a moment and gets it.
    /// While a large one is read, the server answers "not ready" from a second on.
    ///
    /// - Throws: `MissingFolder` and `DictionaryErrors`: with half the words missing, answers would be wrong.
    func run() throws {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(1)) { @Sendable [self] in answer() }
        let newsroom = try Newsroom(settings)
        let corpus = Corpus(paths: settings.corpus)
        for problem in corpus.problems { logger.warning("\(problem)") }
        if !corpus.passedOver.isEmpty {
            logger.info("passed over \(counted(corpus.passedOver.count, "file")) of other kinds")
        }
        let catalogue = newsroom.catalogue(of: readings(of: corpus.articles, newsroom))
        let (names, folding) = (newsroom.dictionaries.countries, newsroom.dictionaries.vocabulary.folding)
        snapshots.publish(Snapshot(catalogue, names: names, folding: folding, facts: facts(corpus)))
        answer()
        logger.info(
            "ready at http://\(shownHost):\(server.port)",
            metadata: [
                "articles": "\(catalogue.readings.count)", "visits": "\(catalogue.visits.count)",
                "milliseconds": "\(started.millisecondsUntilNow)",
            ])
    }

    /// Reads the articles, and says on the way how far that has come.
    private func readings(of articles: [RawArticle], _ newsroom: Newsroom) -> [ArticleReading] {
        var display = ProgressDisplay(
            since: started, logging: drawsBar ? nil : { [logger] in logger.info("\($0)") })
        return newsroom.readings(of: articles) { read in
            snapshots.report(BuildProgress(articlesRead: read, articlesTotal: articles.count))
            display.show(read: read, of: articles.count)
        }
    }

    /// A bar would tear lines of JSON, and the many lines of `debug` would tear the bar.
    private var drawsBar: Bool {
        ProgressDisplay.isOnTerminal && settings.log.format == .text && logger.logLevel > .debug
    }

    private func answer() {
        answers.withLock { answers in
            if !answers { server.start() }
            answers = true
        }
    }

    /// Finishes what is in flight and ends the program.
    func stop(because reason: String) {
        logger.info("stopping on \(reason)")
        server.stop(within: Self.secondsToFinish)
        exit(EXIT_SUCCESS)
    }

    private func facts(_ corpus: Corpus) -> BuildFacts {
        BuildFacts(
            unreadFiles: corpus.problems.map { .init(file: $0.path, reason: $0.reason.description) },
            milliseconds: started.millisecondsUntilNow, finishedAtSecond: started.secondsUntilNow)
    }

    /// An address of version 6 stands in brackets in a URL (RFC 3986 §3.2.2).
    private var shownHost: String { settings.host.contains(":") ? "[\(settings.host)]" : settings.host }

    private static let secondsToFinish = 10
}

extension ContinuousClock.Instant {
    var secondsUntilNow: Int { Int((ContinuousClock.now - self).components.seconds) }

    var millisecondsUntilNow: Int { Int((ContinuousClock.now - self) / .milliseconds(1)) }
}
