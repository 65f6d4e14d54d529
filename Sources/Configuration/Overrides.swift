/// What the flags of the command line say; nil or empty where a flag was not given.
package struct Overrides: Hashable, Sendable {
    package var host: String?
    package var port: Int?
    package var corpus: [String]
    package var database: String?

    package init(host: String? = nil, port: Int? = nil, corpus: [String] = [], database: String? = nil) {
        self.host = host
        self.port = port
        self.corpus = corpus
        self.database = database
    }

    /// The flag's name, the setting's path, and the words to set it to.
    ///
    /// `corpus` is not among them: its paths come one by one and may hold any character.
    var words: [(flag: String, path: String, words: String)] {
        let given = [
            ("--host", "host", host), ("--port", "port", port.map(String.init)),
            ("--database", "database", database),
        ]
        return given.compactMap { flag, path, words in words.map { (flag, path, $0) } }
    }
}
