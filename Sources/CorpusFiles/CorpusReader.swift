import Model

/// Reads the files of a corpus one behind another, as fast as it is asked to.
///
/// No more than one record stands in memory, with a few bytes for each article that came before.
package struct CorpusReader {
    private let files: [CorpusFile]
    private let limits: CorpusLimits
    private var identifiers = ArticleIdentifiers()
    private var open: OpenFile?
    /// What the sidecar of the open file says.
    private var metadata = ArticleMetadata()
    /// The position of the file that is opened next.
    private var position = 0
    /// Problems of the open file that were told, and those that were only counted.
    private var (told, untold) = (0, 0)
    package private(set) var progress: CorpusProgress

    package init(listing: CorpusListing, limits: CorpusLimits = CorpusLimits()) {
        files = listing.files
        self.limits = limits
        progress = CorpusProgress(of: listing)
    }

    /// The next article, or the next thing that is wrong; nil at the end.
    ///
    /// The problems of the listing itself are not among them. Of the problems of one file only the first are told
    /// one by one, and at its end how many more there were.
    package mutating func next() -> CorpusEntry? {
        while true {
            if open == nil {
                guard position < files.count else { return nil }
                if let problem = openNext() { return .problem(problem) }
            } else if let entry = nextOfOpenFile() {
                return entry
            }
        }
    }

    /// Opens the file that is next; what is wrong with it or its sidecar is returned.
    private mutating func openNext() -> CorpusProblem? {
        let file = files[position]
        position += 1
        (told, untold) = (0, 0)
        do throws(CorpusProblem) {
            open = try OpenFile(file, limits: limits)
        } catch {
            progress.files += 1
            return error
        }
        metadata = ArticleMetadata()
        do throws(SidecarFault) {
            if let sidecar = file.sidecar {
                metadata = try Sidecar.metadata(at: sidecar, limit: limits.sidecar)
            }
            return nil
        } catch {
            return CorpusProblem(path: file.path, reason: .badSidecar(error))
        }
    }

    private mutating func nextOfOpenFile() -> CorpusEntry? {
        let before = open?.bytes ?? 0
        let entry = open?.next()
        progress.bytes += (open?.bytes ?? 0) - before
        switch entry {
        case .article(let article): return taken(article)
        case .problem(let problem): return told(problem)
        case nil: return close()
        }
    }

    private mutating func close() -> CorpusEntry? {
        guard let file = open?.file else { return nil }
        open = nil
        progress.files += 1
        return untold > 0 ? .problem(CorpusProblem(path: file.path, reason: .more(untold))) : nil
    }

    private mutating func told(_ problem: CorpusProblem) -> CorpusEntry? {
        // What ends a file is always told: it says that something is missing.
        if case .stream = problem.reason { return .problem(problem) }
        guard told < limits.problemsOfFile else {
            untold += 1
            return nil
        }
        told += 1
        return .problem(problem)
    }

    private mutating func taken(_ article: FoundArticle) -> CorpusEntry? {
        guard let file = open?.file else { return nil }
        do throws(ArticleIdentifiers.Repetition) {
            let id = try identifiers.identifier(of: article, in: file, at: position - 1)
            progress.articles += 1
            return .article(
                RawArticle(
                    id: id, body: article.body, metadata: metadata(of: article, in: file),
                    location: ArticleLocation(file: file.path, part: article.part)))
        } catch {
            let first = ArticleLocation(file: files[error.file].path, part: error.part)
            return told(
                CorpusProblem(
                    path: file.path, part: article.part, reason: .repeatedIdentifier(error.id, first: first)))
        }
    }

    private func metadata(of article: FoundArticle, in file: CorpusFile) -> ArticleMetadata {
        var whole = file.sidecar == nil ? article.metadata : metadata
        whole.fileDate = FileDate.date(of: file.path)
        return whole
    }
}
