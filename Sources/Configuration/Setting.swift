/// One key of `config.json`: its name, what it takes, and which part of a configuration it sets.
///
/// The table `Setting.all` is the only list of keys: the file's reader, the environment's reader and the
/// complaints all go by it.
package struct Setting: Sendable {
    typealias Part<Value> = WritableKeyPath<Configuration, Value> & Sendable

    /// What a setting takes.
    enum Kind: Sendable {
        case flag(any Part<Bool>)
        case text(any Part<String>)
        /// null, or in the environment nothing, is none.
        case optionalText(any Part<String?>)
        /// `separator` parts the elements in an environment variable.
        case texts(any Part<[String]>, separator: Character)
        case integer(any Part<Int>, ClosedRange<Int>)
        case optionalInteger(any Part<Int?>, ClosedRange<Int>)
        /// One of some words; `take` sets the part to the one of that name.
        case choice(names: [String], take: @Sendable (_ name: String, inout Configuration) -> Bool)
        case hosts(any Part<[String]>)
        case socketFile(any Part<String?>)
        case proxies(any Part<[Configuration.Proxy]>)

        static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
            _ part: any Part<Choice>
        ) -> Kind {
            .choice(names: Choice.allCases.map(\.rawValue)) { @Sendable name, configuration in
                guard let choice = Choice(rawValue: name) else { return false }
                configuration[keyPath: part] = choice
                return true
            }
        }
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
        Setting("host", .hosts(\.hosts)),
        Setting("port", .integer(\.port, 0...65_535)),
        Setting("socketFile", .socketFile(\.socketFile)),
        Setting("reusePort", .flag(\.reusesPort)),
        Setting("events", .choice(\.events)),
        Setting("proxies", .proxies(\.proxies)),
        Setting("corpus", .texts(\.corpus, separator: ":")),
        Setting("database", .optionalText(\.database)),
        Setting("public", .text(\.publicFolder)),
        Setting("dictionaries", .texts(\.dictionaries, separator: ":")),
        Setting("workers", .optionalInteger(\.workers, 1...1024)),
        Setting("limits.headerBytes", .integer(\.limits.headerBytes, 256...1_048_576)),
        Setting("limits.headerFields", .integer(\.limits.headerFields, 1...10_000)),
        Setting("limits.bodyBytes", .integer(\.limits.bodyBytes, 0...1_073_741_824)),
        Setting("limits.connections", .integer(\.limits.connections, 1...1_000_000)),
        Setting(
            "limits.connectionsPerAddress", .optionalInteger(\.limits.connectionsPerAddress, 1...1_000_000)),
        Setting("limits.whenFull", .choice(\.limits.whenFull)),
        Setting("limits.headerSeconds", .integer(\.limits.headerSeconds, 1...3600)),
        Setting("limits.bodySeconds", .integer(\.limits.bodySeconds, 1...3600)),
        Setting("limits.writeSeconds", .integer(\.limits.writeSeconds, 1...3600)),
        Setting("limits.idleSeconds", .integer(\.limits.idleSeconds, 1...3600)),
        Setting("limits.stopSeconds", .integer(\.limits.stopSeconds, 0...3600)),
        Setting("limits.pageSize", .integer(\.limits.pageSize, 1...100_000)),
        Setting("cors.origins", .texts(\.origins, separator: ",")),
        Setting("write.tokenFile", .optionalText(\.tokenFile)),
        Setting("log.level", .choice(\.log.level)),
        Setting("log.format", .choice(\.log.format)),
        Setting("log.access", .choice(\.log.access)),
    ]
}
