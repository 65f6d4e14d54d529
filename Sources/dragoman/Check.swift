import ArgumentParser
import Configuration
import CorpusFiles

/// `dragoman check`: says what is wrong with configuration, dictionaries and corpus.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validates configuration, dictionaries and corpus, and prints every problem.",
        discussion: "The exit status is 1 if there is any.")

    @OptionGroup var configurationOptions: ConfigurationOptions

    func run() throws {
        Signals.ignoreBrokenPipes()
        let output = Output()
        let count = try problems(output)
        try output.line(count == 0 ? "no problems" : counted(count, "problem"))
        if count > 0 { throw ExitCode.failure }
    }

    /// Prints what is wrong, as it is found, and returns how much that was.
    private func problems(_ output: Output) throws -> Int {
        let settings: Configuration
        do throws(ConfigurationErrors) {
            settings = try configurationOptions.load(checksPlaces: true)
        } catch {
            for line in error.errors { try output.line("\(line)") }
            try output.line(
                "dictionaries and corpus were not checked, as the configuration says where they are")
            return error.errors.count
        }
        let complaints =
            Self.complaints(aboutDictionariesOf: settings) + Self.complaints(aboutPagesOf: settings)
        for line in complaints { try output.line(line) }
        return try complaints.count + Self.problems(ofCorpusOf: settings, output)
    }

    /// Reads the corpus, of which no more than one article stands in memory.
    private static func problems(ofCorpusOf settings: Configuration, _ output: Output) throws -> Int {
        let listing = CorpusListing(paths: settings.corpus)
        for problem in listing.problems { try output.line("\(problem)") }
        var (corpus, count) = (CorpusReader(listing: listing), listing.problems.count)
        while let entry = corpus.next() {
            guard case .problem(let problem) = entry else { continue }
            try output.line("\(problem)")
            count += 1
        }
        for file in listing.passedOver { try output.line("passed over: \(file)") }
        try output.line(counted(corpus.progress.articles, "article") + " can be read")
        return count
    }

    private static func complaints(aboutDictionariesOf settings: Configuration) -> [String] {
        do {
            _ = try Newsroom(settings)
            return []
        } catch {
            return sentences(of: error)
        }
    }

    private static func complaints(aboutPagesOf settings: Configuration) -> [String] {
        let folder = DataFolders().pages(configured: settings.publicFolder)
        return DataFolders.isFolder(folder) ? [] : ["\(folder): the folder of the web pages is not there"]
    }
}
