/// What the API is told from outside.
package struct APISettings: Sendable {
    /// The program's version, for `openapi.json`.
    package var version: String
    /// The largest page that may be asked for; at least 1.
    package var pageSizeLimit: Int
    /// Origins whose pages may read answers (`https://example.org`); `*` stands for all.
    package var allowedOrigins: [String]
    /// Seconds of a clock that never runs backwards.
    package var second: @Sendable () -> Int
    /// Memory that the process holds, in bytes; nil where the system does not say.
    package var residentBytes: @Sendable () -> Int?

    package init(
        version: String, pageSizeLimit: Int = 1000, allowedOrigins: [String] = ["*"],
        second: @escaping @Sendable () -> Int, residentBytes: @escaping @Sendable () -> Int?
    ) {
        self.version = version
        self.pageSizeLimit = pageSizeLimit
        self.allowedOrigins = allowedOrigins
        self.second = second
        self.residentBytes = residentBytes
    }
}
