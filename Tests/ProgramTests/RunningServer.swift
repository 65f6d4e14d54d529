import Foundation
import Glibc
import TestSupport

/// `dragoman serve` at a free port, ready to answer or, if wished, not yet.
final class RunningServer {
    let port: Int
    /// What the log has said so far.
    private(set) var log: String
    private let process: Process
    private let complaints = Pipe()

    /// - Parameter stage: What the log has said when the server can be used, `ready` or `listening`.
    /// - Parameter output: Where its standard output goes; nil for where that of the tests goes.
    /// - Throws: `.ended` where the program ends instead of getting there.
    init(
        _ arguments: [String], in folder: String, environment: [String: String] = [:],
        stage: String = "ready",
        output: Pipe? = nil
    ) throws {
        process = Program.process(
            try BuiltProgram.path, ["serve", "--port", "0"] + arguments, in: folder, environment)
        process.standardInput = FileHandle.nullDevice
        process.standardError = complaints
        if let output { process.standardOutput = output }
        try process.run()
        var log = ""
        var port: Int?
        while port == nil {
            let data = complaints.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Program.Fault.ended(log: log) }
            log += String(decoding: data, as: UTF8.self)
            let place = log.firstRange(of: stage + " at ").map { log[$0.upperBound...] } ?? ""
            port = place.prefixMatch(of: /http:\/\/[^ "]*:(\d+)/).flatMap { Int($0.1) }
        }
        self.log = log
        self.port = port ?? 0
    }

    /// Waits until the log has said something that often.
    ///
    /// - Throws: `.ended` where the program ends before.
    func waitForLog(_ words: String, count: Int = 1) throws {
        while log.ranges(of: words).count < count {
            let data = complaints.fileHandleForReading.availableData
            guard !data.isEmpty else { throw Program.Fault.ended(log: log) }
            log += String(decoding: data, as: UTF8.self)
        }
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
