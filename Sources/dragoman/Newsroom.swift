import Configuration
import CorpusFiles
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

    /// The readings of articles, several at once, in their order.
    func readings(of portion: Portion) -> [ArticleReading] {
        reader.readings(of: portion.articles, workers: workers)
    }

    /// Reads a corpus portion by portion; a problem is told as soon as it is met, and after each portion how far
    /// that has come.
    func readings(
        of corpus: inout CorpusReader, problem: (CorpusProblem) -> Void, progress: (CorpusProgress) -> Void
    ) -> [ArticleReading] {
        var (readings, portion) = ([ArticleReading](), Portion())
        while let entry = corpus.next() {
            switch entry {
            case .article(let article): portion.add(article)
            case .problem(let found): problem(found)
            }
            guard portion.isFull else { continue }
            readings += self.readings(of: portion)
            portion.empty()
            progress(corpus.progress)
        }
        readings += self.readings(of: portion)
        progress(corpus.progress)
        return readings
    }

    func catalogue(of readings: [ArticleReading]) -> Catalogue {
        Merger(dictionaries: dictionaries).catalogue(of: readings)
    }
}
