import ArgumentParser
import Configuration
import Dispatch
import Logging

/// `dragoman serve`: reads the corpus and answers over HTTP.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads the corpus and answers over HTTP.",
        discussion:
            "Listens at once; /readyz says when everything is read. SIGTERM and SIGINT end it in order, a second "
            + "one at once. SIGHUP reads dictionaries and corpus again, but not the configuration.")

    @OptionGroup var configurationOptions: ConfigurationOptions

    @Option(
        help: ArgumentHelp("A file or folder of articles; may be given several times.", valueName: "path"))
    var corpus: [String] = []

    @OptionGroup var address: AddressOptions

    @Option(help: ArgumentHelp("The database for articles added over HTTP.", valueName: "file"))
    var database: String?

    func run() throws {
        Signals.ignoreBrokenPipes()
        let overrides = Overrides(
            host: address.host, port: address.port, corpus: corpus, database: database)
        let settings = try configurationOptions.load(overrides: overrides, checksPlaces: true)
        let logger = Logger(label: "dragoman") { _ in LogLines(settings.log) }
        let service = Service(settings, logger: logger)
        let signals = Signals.heard(
            stop: { @Sendable name in service.stop(because: name) },
            reload: { @Sendable in service.reload() })
        try service.run()
        withExtendedLifetime(signals) { dispatchMain() }
    }
}
