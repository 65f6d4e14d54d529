/// One key of `config.json`: its name, what it takes, and which part of a configuration it sets.
///
/// The table `Setting.all` is the only list of keys: the file's reader, the environment's reader and the
/// complaints all go by it.
package struct Setting: Sendable {
    typealias Part<Value> = WritableKeyPath<Configuration, Value> & Sendable

    /// What a setting takes.
    enum Kind: Sendable {
        case text(any Part<String>)
        /// null, or in the environment nothing, is none.
        case optionalText(any Part<String?>)
        /// `separator` parts the elements in an environment variable.
        case texts(any Part<[String]>, separator: Character)
        case integer(any Part<Int>, ClosedRange<Int>)
        case optionalInteger(any Part<Int?>, ClosedRange<Int>)
        case level(any Part<Configuration.Log.Level>)
        case format(any Part<Configuration.Log.Format>)
    }

    /// As in `limits.headerBytes`.
    package let path: String
    let kind: Kind

    init(_ path: String, _ kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// As in `DRAGOMAN_LIMITS_HEADER_BYTES`.
    package var variable: String {
        path.reduce(into: "DRAGOMAN_") { name, letter in
            if letter.isUppercase { name += "_" }
            name += letter == "." ? "_" : letter.uppercased()
        }
    }

    /// In the order of the documentation.
    package static let all: [Setting] = [
        Setting("host", .text(\.host)),
        Setting("port", .integer(\.port, 0...65_535)),
        Setting("corpus", .texts(\.corpus, separator: ":")),
        Setting("database", .optionalText(\.database)),
        Setting("public", .text(\.publicFolder)),
        Setting("dictionaries", .texts(\.dictionaries, separator: ":")),
        Setting("workers", .optionalInteger(\.workers, 1...1024)),
        Setting("limits.headerBytes", .integer(\.limits.headerBytes, 256...1_048_576)),
        Setting("limits.bodyBytes", .integer(\.limits.bodyBytes, 0...1_073_741_824)),
        Setting("limits.connections", .integer(\.limits.connections, 1...1_000_000)),
        Setting("limits.headerSeconds", .integer(\.limits.headerSeconds, 1...3600)),
        Setting("limits.bodySeconds", .integer(\.limits.bodySeconds, 1...3600)),
        Setting("limits.idleSeconds", .integer(\.limits.idleSeconds, 1...3600)),
        Setting("limits.pageSize", .integer(\.limits.pageSize, 1...100_000)),
        Setting("cors.origins", .texts(\.origins, separator: ",")),
        Setting("write.tokenFile", .optionalText(\.tokenFile)),
        Setting("log.level", .level(\.log.level)),
        Setting("log.format", .format(\.log.format)),
    ]
}
