import Foundation
import TestSupport

/// Why a set could not be scored.
enum ScoringError: Error, CustomStringConvertible {
    case scorerDidNotStart(reason: String)
    case scorerFailed(status: Int32, words: String)

    var description: String {
        switch self {
        case .scorerDidNotStart(let reason): "the scorer needs python3 in the search path: \(reason)"
        case .scorerFailed(let status, let words): "the scorer ended with status \(status): \(words)"
        }
    }
}

/// An annotated set with its scorer, scored once with the program that was built beside these tests.
struct ScoredSet: Sendable {
    /// What articles say: people, visits, meetings, statements.
    static let gold = ScoredSet(folder: "../Gold/", command: ["extract", "--merge"])
    /// What pages in HTML hold: title, date, authors, body.
    static let pages = ScoredSet(folder: "../Pages/", command: ["extract", "--ndjson"])

    let folder: String
    let thresholds: [Threshold]
    /// The scorer's report, as its JSON.
    private let report: Result<Data, any Error>

    /// - Parameter command: What the scorer has the program do.
    private init(folder: String, command: [String]) {
        let folder = CaseFiles.folder(folder)
        self.folder = folder
        thresholds = Threshold.all(in: folder)
        report = Result { try Self.score(folder, command) }
    }

    private static func score(_ folder: String, _ command: [String]) throws -> Data {
        let process = Process()
        let (output, complaints) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", "score", ".", "--json", "--", try BuiltProgram.path] + command
        // Away from any config.json, so that the program runs with its built-in settings.
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        (process.standardOutput, process.standardError) = (output, complaints)
        do { try process.run() } catch { throw ScoringError.scorerDidNotStart(reason: "\(error)") }
        let report = output.fileHandleForReading.readDataToEndOfFile()
        let words = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        if process.terminationStatus == 127 { throw ScoringError.scorerDidNotStart(reason: words) }
        guard process.terminationStatus == 0 else {
            throw ScoringError.scorerFailed(status: process.terminationStatus, words: words)
        }
        return report
    }

    /// Every number of the report under the names that lead to it, sorted: `categories/people/f1`.
    func figures() throws -> [(name: String, value: Double)] {
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

    /// The names in one of its folders that end so, without the ending, sorted.
    func names(in folder: String, ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: self.folder + folder)) ?? []
        return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }
}
