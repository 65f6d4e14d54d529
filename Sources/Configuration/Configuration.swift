/// How the program is set up: `config.json`, overridden by the environment, overridden by flags.
package struct Configuration: Hashable, Sendable {
    /// The address to listen on: an IPv4 or IPv6 address, or `localhost`.
    package var host = "127.0.0.1"
    /// 0 takes any free port.
    package var port = 8080
    /// Files and folders of articles.
    package var corpus = ["Corpus"]
    /// Where articles added over HTTP are kept; nil keeps everything in memory.
    package var database: String?
    /// The folder of the web pages.
    package var publicFolder = "Public"
    /// Folders whose files extend the built-in dictionaries, in order.
    package var dictionaries: [String] = []
    /// How many threads read articles; nil takes one a core.
    package var workers: Int?
    package var limits = Limits()
    /// The origins whose pages may ask (CORS); `*` is all.
    package var origins = ["*"]
    /// The file with the token that allows writing; nil forbids all writing.
    package var tokenFile: String?
    package var log = Log()

    /// The defaults.
    package init() {}

    /// What the server takes from one client.
    package struct Limits: Hashable, Sendable {
        package var headerBytes = 16_384
        package var bodyBytes = 10_485_760
        package var connections = 10_000
        package var headerSeconds = 10
        package var bodySeconds = 30
        package var idleSeconds = 75
        /// How many elements a page of a collection may have.
        package var pageSize = 1000
    }

    package struct Log: Hashable, Sendable {
        package enum Level: String, Sendable, CaseIterable {
            case trace, debug, info, notice, warning, error, critical
        }

        package enum Format: String, Sendable, CaseIterable {
            case text, json
        }

        package var level = Level.info
        package var format = Format.text
    }
}
