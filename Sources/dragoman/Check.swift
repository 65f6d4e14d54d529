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
        let report = report()
        let count = report.problems.count
        let output = Output()
        for line in report.problems + report.remarks { try output.line(line) }
        try output.line(count == 0 ? "no problems" : counted(count, "problem"))
        if count > 0 { throw ExitCode.failure }
    }

    private struct Report {
        let problems: [String]
        /// What is worth knowing, but not wrong.
        let remarks: [String]
    }

    private func report() -> Report {
        let settings: Configuration
        do throws(ConfigurationErrors) {
            settings = try configurationOptions.load(checksPlaces: true)
        } catch {
            let remark = "dictionaries and corpus were not checked, as the configuration says where they are"
            return Report(problems: error.errors.map(\.description), remarks: [remark])
        }
        let corpus = Corpus(paths: settings.corpus)
        return Report(
            problems: Self.complaints(aboutDictionariesOf: settings) + Self.complaints(aboutPagesOf: settings)
                + corpus.problems.map(\.description),
            remarks: corpus.passedOver.map { "passed over: \($0)" }
                + [counted(corpus.articles.count, "article") + " can be read"])
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
