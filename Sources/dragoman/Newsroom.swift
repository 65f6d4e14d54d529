import Configuration
import Dictionaries
import Merging
import Model
import Reading

/// All that it takes to read articles: the dictionaries and the rooms that use them.
struct Newsroom: Sendable {
    let dictionaries: Dictionaries
    let reader: ArticleReader
    /// Articles read at once; nil for as many as there are cores.
    private let workers: Int?

    /// - Throws: `MissingFolder`, `DictionaryErrors`
    init(_ configuration: Configuration) throws {
        let builtIn = try DataFolders().dictionaries()
        dictionaries = try Dictionaries(folders: [builtIn] + configuration.dictionaries)
        reader = ArticleReader(dictionaries: dictionaries)
        workers = configuration.workers
    }

    /// Reads articles, several at once, and says after each portion how many are read.
    func readings(of articles: [RawArticle], progress: (Int) -> Void = { _ in }) -> [ArticleReading] {
        var readings: [ArticleReading] = []
        readings.reserveCapacity(articles.count)
        for start in stride(from: 0, to: articles.count, by: Self.portion) {
            let end = min(start + Self.portion, articles.count)
            readings += reader.readings(of: Array(articles[start..<end]), workers: workers)
            progress(readings.count)
        }
        return readings
    }

    func catalogue(of readings: [ArticleReading]) -> Catalogue {
        Merger(dictionaries: dictionaries).catalogue(of: readings)
    }

    /// How many articles are read at once: enough for all cores, few enough that output comes soon.
    static let portion = 128
}
