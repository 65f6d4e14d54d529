import ArgumentParser
import Configuration
import FoundationEssentials

/// The flag by which every command finds its configuration.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: .customLong("config"),
        help: ArgumentHelp(
            "The configuration file; without it config.json, if there is one.", valueName: "file"))
    var file: String?

    /// - Parameter checksPlaces: Whether the disk must allow what the server will make.
    /// - Throws: Every complaint at once.
    func load(
        overrides: Overrides = Overrides(), checksPlaces: Bool = false
    ) throws(ConfigurationErrors) -> Configuration {
        try Configuration.load(
            file: file, environment: ProcessInfo.processInfo.environment, overrides: overrides,
            checksPlaces: checksPlaces)
    }
}
