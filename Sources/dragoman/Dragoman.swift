import ArgumentParser

/// The program.
@main
struct Dragoman: ParsableCommand {
    /// As `--version` and `openapi.json` give it.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "dragoman",
        abstract: "Reads news articles and answers who visited whom.",
        discussion: """
            Start with: dragoman serve
            Then ask: curl 'localhost:8080/visits?country=Iraq'

            Settings stand in config.json; an environment variable such as DRAGOMAN_PORT overrides each.
            """,
        version: version,
        subcommands: [Serve.self, Extract.self, Check.self, Explain.self, Health.self])
}
