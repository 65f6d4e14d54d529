package import Model

/// What comes next in a corpus.
package enum CorpusEntry: Hashable, Sendable {
    case article(RawArticle)
    case problem(CorpusProblem)
}

/// How far the reading of a corpus has come.
package struct CorpusProgress: Hashable, Sendable {
    /// Read to their ends, or given up.
    package var files = 0
    package let filesTotal: Int
    package var articles = 0
    /// Read from files, as they are stored.
    package var bytes = 0
}
