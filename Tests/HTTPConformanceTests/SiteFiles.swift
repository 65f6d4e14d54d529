import TestSupport
import Testing

/// Lays the folder out that the site under test serves, once for all tests of a suite.
struct SiteFiles: SuiteTrait, TestScoping {
    /// The folder; empty outside such a suite.
    @TaskLocal static var folder = ""

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let folder = try Self.laidOut()
        try await Self.$folder.withValue(folder.path + "/public") { try await function() }
    }

    private static func laidOut() throws -> TemporaryFolder {
        let folder = try TemporaryFolder([
            "public/index.html": "<p>home</p>\n",
            "public/ten.txt": "0123456789",
            "public/style.css": "p { color: black }\n",
            "public/data.json": "{\"a\":1}\n",
            "public/script.js": String(repeating: "let a = 1\n", count: 200),
            "public/deep/index.html": "<p>deep</p>\n",
            "public/deep/a b.txt": "blank",
            "public/bare/page.html": "<p>page</p>\n",
            "public/.hidden": "hidden",
            "public/large.txt": String(repeating: "0123456789\n", count: 40_000),
            "secret.txt": "secret",
        ])
        try folder.link("public/link.txt", to: folder.path + "/secret.txt")
        try folder.link("public/out", to: folder.path)
        return folder
    }
}
