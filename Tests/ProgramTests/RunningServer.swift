import Foundation
import Glibc
import TestSupport

/// `dragoman serve` at a free port, ready to answer.
final class RunningServer {
    let port: Int
    /// What the log has said so far.
    private(set) var log: String
    private let process: Process
    private let complaints = Pipe()

    /// - Throws: `.ended` where the program ends instead of getting ready.
    init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
        process = Program.process(
            try BuiltProgram.path, ["serve", "--port", "0"] + arguments, in: folder, environment)
        process.standardInput = FileHandle.nullDevice
        process.standardError = complaints
        try process.run()
        var log = ""
        var port: Int?
        while port == nil {
            let data = complaints.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Program.Fault.ended(log: log) }
            log += String(decoding: data, as: UTF8.self)
            port = log.firstMatch(of: /ready at http:\/\/[^ "]*:(\d+)/).flatMap { Int($0.1) }
        }
        self.log = log
        self.port = port ?? 0
    }

    deinit { process.terminate() }

    func answer(to target: String) throws -> Answer {
        let client = try SocketClient(port: port)
        client.send("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n")
        guard let answer = client.answer() else { throw Program.Fault.noAnswer(to: target) }
        return answer
    }

    func signal(_ number: Int32) {
        _ = kill(process.processIdentifier, number)
    }

    /// The exit status, when the program has ended.
    func end() -> Int32 {
        log += String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return process.terminationReason == .exit ? process.terminationStatus : -1
    }
}
