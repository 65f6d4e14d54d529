import Bytes
package import Model
import VisitIndex

/// An index with every record already written: all that a request needs, built once and never changed.
package final class Snapshot: Sendable {
    let index: VisitIndex
    let names: any CountryNames
    let personNames: PersonNames
    let facts: BuildFacts
    let renderer: CatalogueRenderer
    let visits: [RenderedRecord]
    let articles: [RenderedRecord]
    let people: [RenderedRecord]
    let countries: [RenderedRecord]
    /// By position: what a visit's own page says beyond its entry in lists.
    let visitDetails: [RenderedRecord]
    /// The same for the same corpus on every machine and in every run.
    let fingerprint: UInt64

    /// Indexes a catalogue and writes all its records.
    package init(
        _ catalogue: Catalogue, names: any CountryNames, folding: any NameFolding, facts: BuildFacts
    ) {
        let index = VisitIndex(catalogue)
        let renderer = CatalogueRenderer(index: index, names: names)
        self.index = index
        self.names = names
        self.facts = facts
        self.renderer = renderer
        personNames = PersonNames(index.people, folding: folding)
        visits = index.visits.map { RenderedRecord(renderer.visit($0)) }
        visitDetails = index.visits.map { RenderedRecord(renderer.visitDetails($0)) }
        articles = index.readings.map { RenderedRecord(renderer.article($0)) }
        people = index.people.map { RenderedRecord(renderer.person($0)) }
        countries = index.countries.map { RenderedRecord(renderer.country($0)) }
        let everything = [visits, visitDetails, articles, people, countries].joined()
        fingerprint = Bytes.fingerprint(of: everything.lazy.map(\.listed).joined())
    }
}

/// What the index can't know of its own making.
package struct BuildFacts: Sendable {
    /// A file of the corpus that could not be read, and why.
    package struct UnreadFile: Hashable, Sendable {
        package let file: String
        package let reason: String

        package init(file: String, reason: String) {
            self.file = file
            self.reason = reason
        }
    }

    package let unreadFiles: [UnreadFile]
    /// As many as `unreadFiles`, or more where not all are named there.
    package let unreadFileCount: Int
    /// From the first file read to the snapshot.
    package let milliseconds: Int
    /// By the clock of `APISettings`.
    package let finishedAtSecond: Int

    /// Seconds since 1970 by the clock on the wall, which answers give as the time of their last change; nil
    /// where they are to give none.
    package let finishedAt: Int?

    package init(
        unreadFiles: [UnreadFile], unreadFileCount: Int? = nil, milliseconds: Int, finishedAtSecond: Int,
        finishedAt: Int? = nil
    ) {
        self.unreadFileCount = unreadFileCount ?? unreadFiles.count
        self.unreadFiles = unreadFiles
        self.milliseconds = milliseconds
        self.finishedAtSecond = finishedAtSecond
        self.finishedAt = finishedAt
    }
}
