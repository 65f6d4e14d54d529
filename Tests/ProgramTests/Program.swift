import Foundation
import TestSupport

/// The program that was built beside these tests, run as a process.
enum Program {
    /// What came of a run.
    struct Outcome {
        let status: Int32
        let output: String
        /// What stood on standard error.
        let complaints: String

        var lines: [String] { output.split(separator: "\n").map(String.init) }
    }

    enum Fault: Error {
        case ended(log: String)
        case noAnswer(to: String)
    }

    /// The project's folder.
    static let top = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// Runs the program to its end.
    ///
    /// - Parameter input: What it finds on standard input.
    /// - Parameter folder: Where it runs.
    static func run(
        _ arguments: [String], input: String = "", in folder: TemporaryFolder,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try end(process(try BuiltProgram.path, arguments, in: folder.path, environment), input: input, folder)
    }

    /// Runs a line of bash, in which `dragoman` is the program.
    static func shell(_ line: String, in folder: TemporaryFolder) throws -> Outcome {
        let function = "dragoman() { '\(try BuiltProgram.path)' \"$@\"; }; "
        return try end(
            process("/bin/bash", ["-c", function + line], in: folder.path, [:]), input: "", folder)
    }

    /// A process that is yet to be started, untouched by settings of the one that tests.
    static func process(
        _ path: String, _ arguments: [String], in folder: String, _ environment: [String: String] = [:]
    ) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        let inherited = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("DRAGOMAN_") }
        process.environment = inherited.merging(environment) { $1 }
        return process
    }

    private static func end(_ process: Process, input: String, _ folder: TemporaryFolder) throws -> Outcome {
        // From a file: a pipe whose reader ends early would end the test.
        try folder.write(".input", Array(input.utf8))
        let (output, complaints) = (Pipe(), Pipe())
        process.standardInput = FileHandle(forReadingAtPath: folder.path + "/.input")
        (process.standardOutput, process.standardError) = (output, complaints)
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaints.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: printed, as: UTF8.self),
            complaints: String(decoding: complained, as: UTF8.self))
    }
}
