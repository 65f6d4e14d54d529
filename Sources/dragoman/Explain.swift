import ArgumentParser
import ArticleText
import CorpusFiles
import Model
import Reading

/// `dragoman explain`: for those who write rules, what fired where.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints the sentences of an article that say something, with the rules that found it.")

    @Flag(help: "Print what was taken away from the page, and why, instead.")
    var cleaning = false

    @Argument(help: ArgumentHelp("Articles, or folders of them.", valueName: "file"))
    var files: [String]

    @OptionGroup var configurationOptions: ConfigurationOptions

    func run() throws {
        Signals.ignoreBrokenPipes()
        let newsroom = try Newsroom(try configurationOptions.load())
        let listing = CorpusListing(paths: files)
        var (corpus, problems) = (CorpusReader(listing: listing), listing.problems.count)
        listing.problems.forEach { writeToStandardError("\($0)") }
        while let entry = corpus.next() {
            switch entry {
            case .article(let article): try explain(article, newsroom.reader)
            case .problem(let problem):
                writeToStandardError("\(problem)")
                problems += 1
            }
        }
        if problems > 0 { throw ExitCode.failure }
    }

    private func explain(_ article: RawArticle, _ reader: ArticleReader) throws {
        let output = Output()
        if cleaning {
            let (clean, removed) = reader.cleaner.cleaning(of: article)
            try output.line("# \(article.id): \(counted(removed.count, "line")) removed")
            for line in removed { try output.line("[\(line.rule)] \(line.text)") }
            try output.line("")
            try output.line(clean.text)
        } else {
            let explanation = Explanation(of: reader.reading(of: article))
            for line in explanation.lines { try output.line(line) }
        }
    }
}
