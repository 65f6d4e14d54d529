import ArgumentParser
import Configuration
import CorpusFiles
import Dictionaries

/// `dragoman check`: says what is wrong with configuration, dictionaries and corpus.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validates configuration, dictionaries and corpus, and prints every problem.",
        discussion: "The exit status is 1 if there is any.")

    @OptionGroup var configurationOptions: ConfigurationOptions

    func run() throws {
        Signals.ignoreBrokenPipes()
        let output = Output()
        var problems = 0
        let complain = { (words: [String]) in
            problems += words.count
            for line in words { try output.line(line) }
        }
        do throws(ConfigurationErrors) {
            let configuration = try configurationOptions.load()
            try? complain(Self.complaints(aboutDictionariesOf: configuration))
            try? complain(Self.complaints(aboutPagesOf: configuration))
            let corpus = Corpus(paths: configuration.corpus)
            try? complain(corpus.problems.map(\.description))
            for file in corpus.passedOver { try? output.line("passed over: \(file)") }
            try? output.line("\(corpus.articles.count) articles can be read")
        } catch {
            try complain(error.errors.map(\.description))
            try output.line(
                "dictionaries and corpus were not checked, as the configuration says where they are")
        }
        try output.line(problems == 0 ? "no problems" : "\(problems) problem\(problems == 1 ? "" : "s")")
        if problems > 0 { throw ExitCode.failure }
    }

    private static func complaints(aboutDictionariesOf configuration: Configuration) -> [String] {
        do {
            _ = try Newsroom(configuration)
            return []
        } catch let errors as DictionaryErrors {
            return errors.errors.map { "\($0)" }
        } catch {
            return ["\(error)"]
        }
    }

    private static func complaints(aboutPagesOf configuration: Configuration) -> [String] {
        let folder = DataFolders().pages(configured: configuration.publicFolder)
        return DataFolders.isFolder(folder) ? [] : ["\(folder): the folder of the web pages is not there"]
    }
}
