import Foundation
import TestSupport

/// Why the set could not be scored.
enum GoldError: Error, CustomStringConvertible {
    case scorerDidNotStart(reason: String)
    case scorerFailed(status: Int32, words: String)

    var description: String {
        switch self {
        case .scorerDidNotStart(let reason): "the scorer needs python3 in the search path: \(reason)"
        case .scorerFailed(let status, let words): "the scorer ended with status \(status): \(words)"
        }
    }
}

/// The annotated set, scored once with the program that was built beside these tests.
enum GoldSet {
    static let folder = CaseFiles.folder("../Gold/")

    /// The scorer's report, as its JSON.
    static let report = Result<Data, any Error> { try score() }

    private static func score() throws -> Data {
        let process = Process()
        let (output, complaints) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "score", ".", "--json", "--", try BuiltProgram.path, "extract", "--merge",
        ]
        // Away from any config.json, so that the program runs with its built-in settings.
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        (process.standardOutput, process.standardError) = (output, complaints)
        do { try process.run() } catch { throw GoldError.scorerDidNotStart(reason: "\(error)") }
        let report = output.fileHandleForReading.readDataToEndOfFile()
        let words = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 127 { throw GoldError.scorerDidNotStart(reason: words) }
        guard process.terminationStatus == 0 else {
            throw GoldError.scorerFailed(status: process.terminationStatus, words: words)
        }
        return report
    }

    /// Every number of the report under the names that lead to it, sorted: `categories/people/f1`.
    static func figures() throws -> [(name: String, value: Double)] {
        let top = try JSONSerialization.jsonObject(with: report.get())
        var figures: [(name: String, value: Double)] = []
        func walk(_ value: Any, _ path: [String]) {
            if let object = value as? [String: Any] {
                for key in object.keys.sorted() { object[key].map { walk($0, path + [key]) } }
            } else if let number = value as? NSNumber {
                figures.append((path.joined(separator: "/"), number.doubleValue))
            }
        }
        walk(top, [])
        return figures
    }
}
