import Bytes
import CorpusFiles
import Model
import VisitAPI

/// Articles on their way to records: they are taken in, read in portions, and printed in the order they came.
struct Extraction {
    /// What stands in one line of the output.
    private enum Entry {
        case article(RawArticle)
        case error(line: Int, reason: String)
    }

    let newsroom: Newsroom
    /// Whether everything is read before anything is printed.
    let merging: Bool
    private(set) var hasFailures = false

    private var waiting: [Entry] = []
    /// The articles among them.
    private var portion = Portion()
    private var readings: [ArticleReading] = []
    /// The line of each id, when merging: two articles of one id can't be told apart then.
    private var lines: [String: Int] = [:]
    private let output = Output()
    /// How many articles there will be; nil where standard input holds any number of them.
    private var expected: Int?
    private var display = ProgressDisplay(since: .now)

    init(newsroom: Newsroom, merging: Bool) {
        self.newsroom = newsroom
        self.merging = merging
    }

    /// Takes the articles of files and folders; those that can't be read are named on standard error.
    mutating func takeArticles(at paths: [String]) throws {
        let listing = CorpusListing(paths: paths.filter { $0 != "-" })
        var corpus = CorpusReader(listing: listing)
        let isCountable = listing.articles != nil
        listing.problems.forEach { complain("\($0)") }
        while let entry = corpus.next() {
            expected = isCountable ? corpus.progress.articlesExpected + (paths.contains("-") ? 1 : 0) : nil
            switch entry {
            case .article(let article): try take(.article(article))
            case .problem(let problem): complain("\(problem)")
            }
        }
        if paths.contains("-") { try takeStandardInput() }
    }

    /// Takes the articles of a file with one on each line.
    mutating func takeLines(of path: String) throws {
        guard var lines = reader(of: path) else { return }
        var number = 0
        while let line = lines.next() {
            number += 1
            try take(entry(of: line, number: number, limit: lines.limit))
            // What is here is answered before more is waited for: the input may be a slow pipe.
            if !lines.isReady, !merging { try printWaiting() }
        }
    }

    /// Prints what has not been printed yet.
    mutating func finish() throws {
        try printWaiting()
        if merging {
            for reading in newsroom.catalogue(of: readings).readings {
                try output.line(articleRecord(reading))
            }
        }
    }

    private mutating func reader(of path: String) -> LineReader? {
        do throws(CorpusProblem) {
            return path == "-" ? LineReader() : try LineReader(path: path)
        } catch {
            complain("\(error)")
            return nil
        }
    }

    private mutating func takeStandardInput() throws {
        guard let bytes = contentsOfStandardInput() else {
            throw Complaint("standard input is larger than the limit of \(CorpusLimits().record) bytes")
        }
        for record in pageRecords(of: bytes) {
            switch record {
            case .article(let found):
                try take(.article(RawArticle(id: "standard-input", body: found.body)))
            case .fault(let fault): complain("standard input: \(fault.reason)")
            }
        }
    }

    private mutating func entry(of line: LineReader.Line, number: Int, limit: Int) -> Entry {
        do throws(ArticleLineError) {
            return .article(try distinctArticle(of: line, number: number, limit: limit))
        } catch {
            hasFailures = true
            return .error(line: error.line, reason: error.reason.description)
        }
    }

    private mutating func distinctArticle(
        of line: LineReader.Line, number: Int, limit: Int
    ) throws(ArticleLineError) -> RawArticle {
        guard case .bytes(let bytes) = line else {
            throw ArticleLineError(line: number, reason: .tooLong(limit: limit))
        }
        let article = try article(fromLine: bytes, number: number)
        guard merging else { return article }
        if let first = lines[article.id] {
            throw ArticleLineError(line: number, reason: .repeatedIdentifier(article.id, firstLine: first))
        }
        lines[article.id] = number
        return article
    }

    private mutating func take(_ entry: Entry) throws {
        waiting.append(entry)
        if case .article(let article) = entry { portion.add(article) }
        if portion.isFull || waiting.count >= 1024 { try printWaiting() }
    }

    private mutating func printWaiting() throws {
        var fresh = newsroom.readings(of: portion)[...]
        for entry in waiting {
            if case .error(let line, let reason) = entry {
                try output.line("{\"error\": \(jsonString(reason)), \"line\": \(line)}")
            } else if let reading = fresh.popFirst() {
                if merging { readings.append(reading) } else { try output.line(articleRecord(reading)) }
            }
        }
        if merging, !portion.articles.isEmpty { display.show(read: readings.count, of: expected) }
        waiting.removeAll(keepingCapacity: true)
        portion.empty()
    }

    private mutating func complain(_ words: String) {
        hasFailures = true
        display.interrupt()
        writeToStandardError(words)
    }
}
