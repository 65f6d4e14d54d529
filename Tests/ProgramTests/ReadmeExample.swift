import Foundation
import TestSupport
import Testing

/// A command of the README and the output that stands below it: a block of `sh` and, next to it, one of `json`
/// or `text`.
struct ReadmeExample: Sendable, CustomTestStringConvertible {
    let command: String
    /// What is printed in the README, with its last line end.
    let output: String

    var testDescription: String { command }

    static let file = Program.top + "/README.md"

    private static var pattern: Regex<(Substring, Substring, Substring)> {
        /```sh\n((?:(?!```)[^\n]*\n)+)```\n\n```(?:json|text)\n((?:(?!```)[^\n]*\n)*)```/
    }

    /// In the order of the README.
    static var all: [ReadmeExample] {
        get throws {
            try String(contentsOfFile: file, encoding: .utf8).matches(of: pattern).map {
                ReadmeExample(command: String($0.1), output: String($0.2))
            }
        }
    }

    /// Puts what the commands print now into the README.
    static func refresh(_ output: (ReadmeExample) throws -> String) throws {
        var text = try String(contentsOfFile: file, encoding: .utf8)
        for match in text.matches(of: pattern).reversed() {
            let example = ReadmeExample(command: String(match.1), output: String(match.2))
            text.replaceSubrange(match.2.startIndex..<match.2.endIndex, with: try output(example))
        }
        try text.write(toFile: file, atomically: false, encoding: .utf8)
    }

    /// The address that a `curl` of the command asks for, from the path on.
    var target: String? {
        command.firstMatch(of: /\bcurl (?:-s )?'localhost:8080(\/[^']*)'/).map { String($0.1) }
    }

    /// What the command prints, run in the project's folder.
    ///
    /// `curl` is answered by the server without one, so that a machine without curl can test too.
    func printed(by server: RunningServer) throws -> String {
        let folder = try TemporaryFolder()
        if let target { try folder.write("answer", try server.answer(to: target).body) }
        let program = try BuiltProgram.path
        let line = command.replacing(".build/release/dragoman", with: "'\(program)'")
        return try Program.shell(
            "curl() { cat '\(folder.path)/answer'; }; cd '\(Program.top)'; \(line)", in: folder
        ).output
    }
}
