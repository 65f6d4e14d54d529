package import Model

/// All articles of a small corpus at once, and what was left out of it.
package struct Corpus: Sendable {
    /// In the order of the listing, and in a file in that of the file.
    package let articles: [RawArticle]
    package let problems: [CorpusProblem]
    package let passedOver: [PassedOverFile]

    /// Reads all files at the given paths.
    package init(paths: [String], limits: CorpusLimits = CorpusLimits()) {
        let listing = CorpusListing(paths: paths)
        var reader = CorpusReader(listing: listing, limits: limits)
        var (articles, problems) = ([RawArticle](), listing.problems)
        while let entry = reader.next() {
            switch entry {
            case .article(let article): articles.append(article)
            case .problem(let problem): problems.append(problem)
            }
        }
        (self.articles, self.problems) = (articles, problems)
        passedOver = listing.passedOver
    }
}
