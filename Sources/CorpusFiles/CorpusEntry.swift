package import Model

/// What comes next in a corpus.
package enum CorpusEntry: Hashable, Sendable {
    case article(RawArticle)
    case problem(CorpusProblem)
}

/// How far the reading of a corpus has come.
package struct CorpusProgress: Hashable, Sendable {
    /// Read to their ends, or given up.
    package internal(set) var files = 0
    package let filesTotal: Int
    package internal(set) var articles = 0
    /// Read from files, as they are stored.
    package internal(set) var bytes = 0
    package let bytesTotal: Int

    init(of listing: CorpusListing) {
        (filesTotal, bytesTotal) = (listing.files.count, listing.bytes)
        articlesListed = listing.articles
    }

    /// How many articles there will be: as many as files where each holds one, else by the bytes that are read.
    package var articlesExpected: Int {
        if let articlesListed { return max(articlesListed - (files - articles), articles) }
        guard files < filesTotal, bytes > 0 else { return articles }
        return max(articles, Int(Double(articles) * Double(bytesTotal) / Double(bytes)))
    }

    private let articlesListed: Int?
}
