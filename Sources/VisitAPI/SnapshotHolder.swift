import Synchronization

/// The snapshot that answers are made from at this moment; another takes its place at once, never by halves.
package final class SnapshotHolder: Sendable {
    private struct State {
        var snapshot: Snapshot?
        var progress = BuildProgress(articlesRead: 0, articlesTotal: 0)
    }

    private let state = Mutex(State())
    private let published = Atomic(0)

    package init() {}

    /// How many snapshots have been published: answers made from them stay as long as it does.
    var version: Int { published.load(ordering: .acquiring) }

    /// Makes a snapshot the one that requests from now on get.
    package func publish(_ snapshot: Snapshot) {
        state.withLock { $0.snapshot = snapshot }
        // Raised last: whoever sees the new version gets the new snapshot.
        published.add(1, ordering: .releasing)
    }

    /// Says how far the first build has come; it shows in `/readyz` until a snapshot is published.
    package func report(_ progress: BuildProgress) {
        state.withLock { $0.progress = progress }
    }

    /// - Throws: `.notReady` until the first snapshot is published.
    func current() throws(APIProblem) -> Snapshot {
        let (snapshot, progress) = state.withLock { ($0.snapshot, $0.progress) }
        guard let snapshot else { throw .notReady(progress) }
        return snapshot
    }
}

/// How far an index under construction has come.
package struct BuildProgress: Hashable, Sendable {
    package let articlesRead: Int
    package let articlesTotal: Int

    package init(articlesRead: Int, articlesTotal: Int) {
        self.articlesRead = articlesRead
        self.articlesTotal = articlesTotal
    }
}
