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
        let listing = CorpusListing(paths: settings.corpus)
        _ = try lostPaths(among: listing.problems)
        say(listing)
        var corpus = ReadCorpus(listing.problems)
        read(listing, newsroom, since: began, into: &corpus)
        let lost = try lostPaths(among: corpus.losses)
        let catalogue = newsroom.catalogue(of: corpus.readings)
        let facts = BuildFacts(
            unreadFiles: corpus.tally.unreadFiles,
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

    private func lostPaths(among problems: [CorpusProblem]) throws(LostCorpus) -> Set<String> {
        let problems = problems.filter { settings.corpus.contains($0.path) && $0.isLoss }
        let lostBefore = lostPaths.withLock { $0 }
        let news = problems.filter { lostBefore?.contains($0.path) == false }
        guard news.isEmpty else { throw LostCorpus(problems: news) }
        return Set(problems.map(\.path))
    }

    private func say(_ listing: CorpusListing) {
        for problem in listing.problems.prefix(ProblemTally.kept) { logger.warning("\(problem)") }
        guard !listing.passedOver.isEmpty else { return }
        logger.info("passed over \(counted(listing.passedOver.count, "file")) of other kinds")
    }

    /// Reads the articles, and says on the way what is wrong and how far that has come.
    private func read(
        _ listing: CorpusListing, _ newsroom: Newsroom, since began: ContinuousClock.Instant,
        into corpus: inout ReadCorpus
    ) {
        var display = ProgressDisplay(
            since: began, logging: drawsBar ? nil : { [logger] in logger.info("\($0)") })
        var (reader, tally) = (CorpusReader(listing: listing), corpus.tally)
        var losses = corpus.losses
        corpus.readings = newsroom.readings(of: &reader) { problem in
            if tally.add(problem) { logger.warning("\(problem)") }
            if problem.isLoss { losses.append(problem) }
        } progress: { progress in
            snapshots.report(
                BuildProgress(articlesRead: progress.articles, articlesTotal: progress.articlesExpected))
            display.show(read: progress.articles, of: listing.articles)
        }
        for (sort, count) in tally.rest { logger.warning("\(count) more \(sort.rawValue)") }
        (corpus.tally, corpus.losses) = (tally, losses)
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

/// What came of reading a corpus.
private struct ReadCorpus {
    var readings: [ArticleReading] = []
    var tally = ProblemTally()
    /// Problems with paths at which articles may be that nobody can get at.
    var losses: [CorpusProblem]

    init(_ problems: [CorpusProblem]) {
        for problem in problems { tally.add(problem) }
        losses = problems.filter(\.isLoss)
    }
}

extension ProblemTally {
    /// As the API tells them; what is only counted stands last, with no file.
    fileprivate var unreadFiles: [BuildFacts.UnreadFile] {
        problems.map { .init(file: "\($0.location)", reason: "\($0.reason)") }
            + rest.map { .init(file: "…", reason: "\($0.count) more \($0.sort.rawValue)") }
    }
}

extension ContinuousClock.Instant {
    var secondsUntilNow: Int { Int((ContinuousClock.now - self).components.seconds) }

    var millisecondsUntilNow: Int { Int((ContinuousClock.now - self) / .milliseconds(1)) }
}
