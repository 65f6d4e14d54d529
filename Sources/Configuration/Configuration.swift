package import Bytes

/// How the program is set up: `config.json`, overridden by the environment, overridden by flags.
package struct Configuration: Hashable, Sendable {
    /// The addresses to listen at, each an IPv4 or IPv6 address or `localhost`; at least one, none twice.
    package var hosts = ["127.0.0.1"]
    /// The same at all addresses; 0 takes any free port.
    package var port = 8080
    /// A Unix socket to listen at as well.
    package var socketFile: String?
    /// Whether other processes may listen at the same addresses, and the system share the connections out.
    package var reusesPort = false
    package var events = Events.epoll
    /// Whose word is taken for where a request comes from.
    package var proxies: [Proxy] = []
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

    /// How the server learns that a connection is ready.
    package enum Events: String, Sendable, CaseIterable {
        case epoll, dispatch
    }

    /// Somebody between clients and the server.
    package enum Proxy: Hashable, Sendable {
        case network(AddressNetwork)
        /// Whoever asks at the socket file.
        case socketFile
    }

    /// What the server takes from one client.
    package struct Limits: Hashable, Sendable {
        /// What becomes of the newest connection where there are as many as there may be.
        package enum WhenFull: String, Sendable, CaseIterable {
            /// It is refused.
            case refuse
            /// It takes the place of the one that has been idle for longest.
            case closeIdle
        }

        package var headerBytes = 16_384
        package var headerFields = 100
        package var bodyBytes = 10_485_760
        package var connections = 10_000
        /// nil sets no limit of its own to an address.
        package var connectionsPerAddress: Int?
        package var whenFull = WhenFull.refuse
        package var headerSeconds = 10
        package var bodySeconds = 30
        package var writeSeconds = 30
        package var idleSeconds = 75
        /// How long what was asked may take once the program is to end.
        package var stopSeconds = 10
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

        /// A line for each request, on standard output.
        package enum Access: String, Sendable, CaseIterable {
            case off, text, json
        }

        package var level = Level.info
        package var format = Format.text
        package var access = Access.off
    }
}
