import ArgumentParser
import Configuration
import CorpusFiles
import Model
import VisitAPI

/// `dragoman extract`: articles in, one JSON record a line out.
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints what each article says, one JSON record a line.",
        discussion: """
            A line of NDJSON holds "id" and one of "text" (kept as it is), "page" and "html" (to be cleaned); \
            optional are "title", "published", "outlet", "author", "url" and "language". In the place of a \
            line that can't be read stands {"error": …, "line": N}; the exit status is then 1.
            """)

    @Flag(help: "The input holds one JSON article a line.")
    var ndjson = false

    @Flag(help: "Read everything first; ids of people and visits are then those of the merged ones.")
    var merge = false

    @Argument(
        help: ArgumentHelp(
            "Files and folders of articles, with --ndjson files of lines; - is standard input.",
            valueName: "path"))
    var paths: [String] = []

    @OptionGroup var configurationOptions: ConfigurationOptions

    func validate() throws {
        guard ndjson || !paths.isEmpty else {
            throw ValidationError("name files or folders of articles, or - for standard input")
        }
    }

    func run() throws {
        Signals.ignoreBrokenPipes()
        let newsroom = try Newsroom(try configurationOptions.load())
        var extraction = Extraction(newsroom: newsroom, merging: merge)
        if ndjson {
            for path in paths.isEmpty ? ["-"] : paths { try extraction.takeLines(of: path) }
        } else {
            try extraction.takeArticles(at: paths)
        }
        try extraction.finish()
        if extraction.hasFailures { throw ExitCode.failure }
    }
}
