import Bytes
import Configuration
import FoundationEssentials
import Testing

/// Case files of this folder: their names are the facts.
private let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")

private let top = cases.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

private func files(in folder: String) -> [URL] {
    let folder = cases.appending(path: folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().map { folder.appending(path: $0) }
}

private func complaints(
    file: String?, environment: [String: String] = [:], overrides: Overrides = Overrides()
)
    -> [String]
{
    do throws(ConfigurationErrors) {
        _ = try Configuration.load(file: file, environment: environment, overrides: overrides)
        return []
    } catch {
        return error.errors.map(\.description)
    }
}

@Suite struct ConfigurationFileTests {
    @Test(arguments: files(in: "refused"))
    func `a faulty file gets every complaint, word for word`(file: URL) throws {
        let expected = try String(
            contentsOf: file.deletingPathExtension().appendingPathExtension("complaints"), encoding: .utf8)
        let found = complaints(file: file.path).map { $0.replacing(file.path, with: "config.json") + "\n" }
        #expect(found.joined() == expected)
    }

    @Test(arguments: files(in: "accepted"))
    func `a sound file gets no complaint`(file: URL) {
        #expect(complaints(file: file.path) == [])
    }

    @Test func `there are cases of both kinds`() {
        #expect(files(in: "refused").count > 10)
        #expect(files(in: "accepted").count > 3)
    }

    @Test func `the file of the project says what the defaults are`() throws {
        let file = top.appending(path: "config.json").path
        #expect(try Configuration.load(file: file) == Configuration())
    }

    @Test func `a file that was named must be there`() {
        #expect(
            complaints(file: "/nowhere/dragoman.json") == ["/nowhere/dragoman.json: there is no such file"])
    }

    @Test func `a file that was not named need not be there`() throws {
        #expect(try Configuration.load(file: nil) == Configuration())
    }

    @Test func `a folder is no file`() {
        #expect(
            complaints(file: cases.path) == [
                "\(cases.path): can't be read: it is not a file that can be read"
            ])
    }
}

@Suite struct ConfigurationDocumentTests {
    private let lines: [Substring]

    init() throws {
        lines = try String(contentsOf: top.appending(path: "README.md"), encoding: .utf8).split(
            separator: "\n")
    }

    @Test(arguments: Setting.all.map { ($0.path, $0.variable) })
    func `the README documents every setting`(path: String, variable: String) {
        #expect(lines.contains { $0.hasPrefix("| `\(path)` | `\(variable)` |") })
    }

    @Test func `the README documents no setting that is not there`() {
        #expect(lines.count { $0.contains("| `DRAGOMAN_") } == Setting.all.count)
    }
}

@Suite struct ConfigurationOverridesTests {
    @Test func `every key has its variable`() {
        let names = Setting.all.map(\.variable)
        #expect(Set(names).count == Setting.all.count)
        #expect(names.contains("DRAGOMAN_HOST"))
        #expect(names.contains("DRAGOMAN_LIMITS_HEADER_BYTES"))
        #expect(names.contains("DRAGOMAN_WRITE_TOKEN_FILE"))
    }

    @Test func `the environment overrides, flags override it`() throws {
        let environment = [
            "DRAGOMAN_HOST": "::1,localhost", "DRAGOMAN_PORT": "81", "DRAGOMAN_CORPUS": "a:b/c",
            "DRAGOMAN_DATABASE": "x",
            "DRAGOMAN_CORS_ORIGINS": "https://a.example,https://b.example:8443",
            "DRAGOMAN_LOG_FORMAT": "json",
            "DRAGOMAN_LIMITS_IDLE_SECONDS": "9", "DRAGOMAN_LIMITS_CONNECTIONS_PER_ADDRESS": "8",
            "DRAGOMAN_REUSE_PORT": "true", "DRAGOMAN_PROXIES": "10.0.0.0/8,unix",
            "DRAGOMAN_SOCKET_FILE": "/tmp/d.sock", "PATH": "/bin", "DRAGOMANE": "no business of ours",
        ]
        let overrides = Overrides(port: 82, corpus: ["d:e"])
        let found = try Configuration.load(file: nil, environment: environment, overrides: overrides)
        var expected = Configuration()
        expected.hosts = ["::1", "localhost"]
        expected.reusesPort = true
        expected.proxies = [.network(try AddressNetwork("10.0.0.0/8")), .socketFile]
        expected.socketFile = "/tmp/d.sock"
        expected.limits.connectionsPerAddress = 8
        expected.port = 82
        expected.corpus = ["d:e"]
        expected.database = "x"
        expected.origins = ["https://a.example", "https://b.example:8443"]
        expected.log.format = .json
        expected.limits.idleSeconds = 9
        #expect(found == expected)
    }

    @Test func `an empty variable is none where none is allowed`() throws {
        let environment = [
            "DRAGOMAN_DATABASE": "", "DRAGOMAN_WORKERS": "", "DRAGOMAN_CORPUS": "",
            "DRAGOMAN_PROXIES": "", "DRAGOMAN_SOCKET_FILE": "",
        ]
        let found = try Configuration.load(file: nil, environment: environment)
        #expect(found.database == nil)
        #expect(found.workers == nil)
        #expect(found.corpus == [])
        #expect(found.proxies == [])
        #expect(found.socketFile == nil)
    }

    @Test func `faulty variables and flags are complained of all at once`() {
        let environment = [
            "DRAGOMAN_PROT": "80", "DRAGOMAN_PORT": "eighty", "DRAGOMAN_LIMITS_PAGE_SIZE": "+5",
            "DRAGOMAN_LOG_LEVEL": "warn", "DRAGOMAN_HOST": "",
        ]
        let host = "an IPv4 or IPv6 address, localhost, or a list of these"
        let level = "trace, debug, info, notice, warning, error, critical"
        #expect(
            complaints(file: nil, environment: environment, overrides: Overrides(host: "", port: 70_000)) == [
                #"environment: "DRAGOMAN_HOST" must be \#(host), not an empty text"#,
                #"environment: "DRAGOMAN_LIMITS_PAGE_SIZE" must be a whole number from 1 to 100000, not +5"#,
                #"environment: "DRAGOMAN_LOG_LEVEL" must be one of \#(level), not "warn""#,
                #"environment: "DRAGOMAN_PORT" must be a whole number from 0 to 65535, not eighty"#,
                #"environment: unknown variable "DRAGOMAN_PROT"; did you mean "DRAGOMAN_PORT"?"#,
                #"command line: "--host" must be \#(host), not an empty text"#,
                #"command line: "--port" must be a whole number from 0 to 65535, not 70000"#,
            ])
    }

    @Test(arguments: [
        ["DRAGOMAN_HOST": "::1,"], ["DRAGOMAN_HOST": "::1, ::2"], ["DRAGOMAN_PROXIES": ","],
        ["DRAGOMAN_PROXIES": "10.0.0.0/8 unix"], ["DRAGOMAN_REUSE_PORT": "1"], ["DRAGOMAN_REUSE_PORT": ""],
        ["DRAGOMAN_LIMITS_WHEN_FULL": ""], ["DRAGOMAN_EVENTS": "Epoll"],
        ["DRAGOMAN_SOCKET_FILE": String(repeating: "s", count: 108)],
    ])
    func `words of the environment are held to what the file is`(environment: [String: String]) {
        #expect(complaints(file: nil, environment: environment).count == 1)
    }
}

@Suite struct ConfigurationPlacesTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "dragoman-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// What is wrong with a socket file of that name, by a file that sets it.
    private func fault(_ name: String, checksPlaces: Bool = true) throws -> String? {
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "config.json").path
        let path = folder.appending(path: name).path
        try Data("{\n\"socketFile\": \"\(path)\"}".utf8).write(to: URL(filePath: file))
        do throws(ConfigurationErrors) {
            _ = try Configuration.load(file: file, checksPlaces: checksPlaces)
            return nil
        } catch {
            return error.errors.map(\.description).joined(separator: "\n").replacing(folder.path, with: "F")
        }
    }

    private static let beginning =
        #"F/config.json:2: "socketFile" must be null or the path of a socket, at most 107 bytes long, not "#

    @Test func `a socket may be made in a folder that is there`() throws {
        #expect(try fault("new.sock") == nil)
    }

    @Test func `a socket in no folder is a mistake`() throws {
        #expect(try fault("no/new.sock") == Self.beginning + #""F/no/new.sock": there is no folder F/no"#)
    }

    @Test func `a file that is no socket would not be replaced`() throws {
        #expect(try fault("config.json") == Self.beginning + #""F/config.json": something else is there"#)
    }

    @Test func `commands that do not serve ask nothing of the disk`() throws {
        #expect(try fault("no/new.sock", checksPlaces: false) == nil)
    }
}
