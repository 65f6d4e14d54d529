import Configuration
import CorpusFiles
import Dictionaries
import Glibc
import Logging
import Model
import Synchronization
import VisitAPI

/// Reads dictionaries and corpus and publishes what they say, as often as it is asked to.
final class SnapshotBuilder: Sendable {
    private let settings: Configuration
    private let snapshots: SnapshotHolder
    private let logger: Logger
    /// The clock of the facts that a snapshot has.
    private let started: ContinuousClock.Instant
    /// The configured paths that the last build could not read; nil before the first.
    private let lostPaths = Mutex<Set<String>?>(nil)

    init(
        _ settings: Configuration, snapshots: SnapshotHolder, since started: ContinuousClock.Instant,
        logger: Logger
    ) {
        self.settings = settings
        self.snapshots = snapshots
        self.started = started
        self.logger = logger
    }

    /// Builds a snapshot and publishes it; a request that is being answered keeps the one before.
    ///
    /// - Returns: What the log says of it.
    /// - Throws: `MissingFolder` and `DictionaryErrors`: with half the words missing, answers would be wrong.
    ///   `LostCorpus` where a configured path can't be read that could be before. Nothing is published then.
    func build() throws -> Logger.Metadata {
        let began = ContinuousClock.now
        let newsroom = try Newsroom(settings)
        let corpus = Corpus(paths: settings.corpus)
        let lost = try lostPaths(of: corpus)
        say(corpus)
        let readings = readings(of: corpus.articles, newsroom, since: began)
        let catalogue = newsroom.catalogue(of: readings)
        let facts = BuildFacts(
            unreadFiles: corpus.problems.map { .init(file: $0.path, reason: $0.reason.description) },
            milliseconds: began.millisecondsUntilNow, finishedAtSecond: started.secondsUntilNow,
            finishedAt: time(nil))
        snapshots.publish(
            Snapshot(
                catalogue, names: newsroom.dictionaries.countries,
                folding: newsroom.dictionaries.vocabulary.folding, facts: facts))
        lostPaths.withLock { $0 = lost }
        return [
            "articles": "\(catalogue.readings.count)", "visits": "\(catalogue.visits.count)",
            "milliseconds": "\(began.millisecondsUntilNow)",
        ]
    }

    private func lostPaths(of corpus: Corpus) throws(LostCorpus) -> Set<String> {
        let problems = corpus.problems.filter { settings.corpus.contains($0.path) && $0.reason.isLoss }
        let lostBefore = lostPaths.withLock { $0 }
        let news = problems.filter { lostBefore?.contains($0.path) == false }
        guard news.isEmpty else { throw LostCorpus(problems: news) }
        return Set(problems.map(\.path))
    }

    private func say(_ corpus: Corpus) {
        for problem in corpus.problems { logger.warning("\(problem)") }
        guard !corpus.passedOver.isEmpty else { return }
        logger.info("passed over \(counted(corpus.passedOver.count, "file")) of other kinds")
    }

    /// Reads the articles, and says on the way how far that has come.
    private func readings(
        of articles: [RawArticle], _ newsroom: Newsroom, since began: ContinuousClock.Instant
    ) -> [ArticleReading] {
        var display = ProgressDisplay(
            since: began, logging: drawsBar ? nil : { [logger] in logger.info("\($0)") })
        return newsroom.readings(of: articles) { read in
            snapshots.report(BuildProgress(articlesRead: read, articlesTotal: articles.count))
            display.show(read: read, of: articles.count)
        }
    }

    /// A bar would tear lines of JSON, and the many lines of `debug` would tear the bar.
    private var drawsBar: Bool {
        ProgressDisplay.isOnTerminal && settings.log.format == .text && logger.logLevel > .debug
    }
}

/// What was read at the last build can't be read any more.
struct LostCorpus: Error, CustomStringConvertible {
    let problems: [CorpusProblem]

    var description: String { problems.map(\.description).joined(separator: "; ") }
}

extension CorpusProblem.Reason {
    /// Whether there may be articles at the path that nobody can get at.
    fileprivate var isLoss: Bool {
        switch self {
        case .missing, .noPermission, .danglingLink, .linkLoop, .notAFile, .system: true
        default: false
        }
    }
}

extension ContinuousClock.Instant {
    var secondsUntilNow: Int { Int((ContinuousClock.now - self).components.seconds) }

    var millisecondsUntilNow: Int { Int((ContinuousClock.now - self) / .milliseconds(1)) }
}
