import FoundationEssentials
import Glibc
import HTTP
import HTTPServer
import TestSupport
import Testing

@Suite(.serialized, .timeLimit(.minutes(5)))
struct ListeningTests {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "dragoman-\(getpid())-sockets")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func started(
        at places: [ListeningPlace], _ settings: ServerSettings = ServerSettings(loops: 1)
    ) throws -> HTTPServer {
        let server = try HTTPServer(at: places, settings: settings, handler: TestHandler())
        server.start()
        return server
    }

    private func greeting(_ client: SocketClient) -> String? {
        client.send(get("/hello"))
        return client.answer()?.text
    }

    @Test func `several addresses get one port, and a socket file is served beside them`() throws {
        let file = folder.appending(path: "several").path
        let server = try started(at: [
            .address(host: "127.0.0.1", port: 0), .address(host: "::1", port: 0), .socketFile(path: file),
        ])
        defer { server.stop(within: 5) }
        #expect(greeting(try SocketClient(port: server.port)) == "hello")
        #expect(greeting(try SocketClient(version6Port: server.port)) == "hello")
        #expect(greeting(try SocketClient(socketFile: file)) == "hello")
    }

    @Test func `all addresses of version 6 take those of version 4 too, unless these have their own`() throws
    {
        let server = try started(at: [.address(host: "::", port: 0)])
        defer { server.stop(within: 5) }
        #expect(greeting(try SocketClient(port: server.port)) == "hello")
        let both = try started(at: [.address(host: "0.0.0.0", port: 0), .address(host: "::", port: 0)])
        defer { both.stop(within: 5) }
        #expect(greeting(try SocketClient(port: both.port)) == "hello")
        #expect(greeting(try SocketClient(version6Port: both.port)) == "hello")
    }

    @Test func `a socket file goes with its server`() throws {
        let file = folder.appending(path: "gone").path
        let server = try started(at: [.socketFile(path: file)])
        #expect(server.port == 0)
        #expect(FileManager.default.fileExists(atPath: file))
        server.stop(within: 5)
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test func `a socket file in use is not taken, one that was left is`() throws {
        let file = folder.appending(path: "left").path
        let first = try started(at: [.socketFile(path: file)])
        let error = #expect(throws: ServerError.self) { try started(at: [.socketFile(path: file)]) }
        #expect(error?.description.contains("another program answers") == true)
        // A hard link keeps the file when the server removes its own name for it.
        let left = folder.appending(path: "really left").path
        try FileManager.default.linkItem(atPath: file, toPath: left)
        first.stop(within: 5)
        let second = try started(at: [.socketFile(path: left)])
        defer { second.stop(within: 5) }
        #expect(greeting(try SocketClient(socketFile: left)) == "hello")
    }

    @Test func `a file of another kind is left alone`() throws {
        let file = folder.appending(path: "text").path
        #expect(FileManager.default.createFile(atPath: file, contents: Data("precious".utf8)))
        let error = #expect(throws: ServerError.self) { try started(at: [.socketFile(path: file)]) }
        #expect(error?.description.contains("is no socket") == true)
        #expect(FileManager.default.contents(atPath: file) == Data("precious".utf8))
    }

    @Test(arguments: ["", String(repeating: "x", count: 108), "/nowhere/at/all"])
    func `a path that can't be is an error`(_ path: String) {
        #expect(throws: ServerError.self) { try started(at: [.socketFile(path: path)]) }
    }

    @Test func `two servers share a port where both say so`() throws {
        let settings = ServerSettings(loops: 1, reusesPort: true)
        let first = try started(at: [.address(host: "127.0.0.1", port: 0)], settings)
        defer { first.stop(within: 5) }
        let second = try started(at: [.address(host: "127.0.0.1", port: first.port)], settings)
        second.stop(within: 5)
        #expect(greeting(try SocketClient(port: first.port)) == "hello")
    }

    @Test func `one address has so many connections and no more, a socket file any number`() throws {
        let file = folder.appending(path: "any number").path
        let limits = ServerLimits(connectionsPerAddress: 2)
        let server = try started(
            at: [.address(host: "127.0.0.1", port: 0), .socketFile(path: file)],
            ServerSettings(limits: limits, loops: 2))
        defer { server.stop(within: 5) }
        var clients = try (0..<2).map { _ in try SocketClient(port: server.port) }
        for client in clients { #expect(greeting(client) == "hello") }
        let third = try SocketClient(port: server.port)
        let refusal = third.answer()
        #expect(refusal?.status == 429)
        #expect(refusal?.head.contains("\r\nRetry-After: ") == true)
        #expect(third.isAtEnd())
        let local = try (0..<4).map { _ in try SocketClient(socketFile: file) }
        for client in local { #expect(greeting(client) == "hello") }
        clients.removeLast()
        #expect(try eventually { greeting(try SocketClient(port: server.port)) == "hello" })
    }

    @Test func `the connection that was idle for longest makes room for the newest`() throws {
        let limits = ServerLimits(connections: 2, whenFull: .closeIdle)
        let server = try started(
            at: [.address(host: "127.0.0.1", port: 0)], ServerSettings(limits: limits, loops: 1))
        defer { server.stop(within: 5) }
        let first = try SocketClient(port: server.port)
        let second = try SocketClient(port: server.port)
        for client in [first, second, first] { #expect(greeting(client) == "hello") }
        let third = try SocketClient(port: server.port)
        #expect(greeting(third) == "hello")
        #expect(second.isAtEnd())
        #expect(greeting(first) == "hello")
    }

    @Test func `an idle connection of any loop makes room`() throws {
        let limits = ServerLimits(connections: 1, whenFull: .closeIdle)
        let server = try started(
            at: [.address(host: "127.0.0.1", port: 0)], ServerSettings(limits: limits, loops: 3))
        defer { server.stop(within: 5) }
        for _ in 0..<4 { #expect(greeting(try SocketClient(port: server.port)) == "hello") }
        let idle = try SocketClient(port: server.port)
        #expect(greeting(idle) == "hello")
        #expect(greeting(try SocketClient(port: server.port)) == "hello")
        #expect(idle.isAtEnd())
    }

    @Test func `where none is idle the newest is refused`() throws {
        let limits = ServerLimits(connections: 1, whenFull: .closeIdle)
        let server = try started(
            at: [.address(host: "127.0.0.1", port: 0)], ServerSettings(limits: limits, loops: 1))
        defer { server.stop(within: 5) }
        let first = try SocketClient(port: server.port)
        first.send("GET /hello HTTP/1.1\r\nHos")
        usleep(200_000)
        let second = try SocketClient(port: server.port)
        #expect(second.answer()?.status == 503)
        first.send("t: a\r\n\r\n")
        #expect(first.answer()?.text == "hello")
    }
}
