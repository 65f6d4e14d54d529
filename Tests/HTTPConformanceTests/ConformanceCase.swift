import FoundationEssentials
import HTTPServer
import TestSupport
import Testing

/// What a client does and what any server has to answer; the file's name is the fact, its comment the reason.
///
/// The format is described in README.md beside this file.
struct ConformanceCase: CustomTestStringConvertible, Sendable {
    /// Folder and fact: `host/a missing host is refused`.
    let name: String
    /// The lines that begin with `#`.
    let reason: String
    let limits: ServerLimits
    let steps: [Step]
    /// What is wrong with the file itself.
    let fault: CaseFault?

    var testDescription: String { name }

    static let all = allNames.map { name in
        ConformanceCase(name: name, text: CaseFiles.text(folder + name + ending))
    }

    init(name: String, text: String) {
        self.name = name
        var reader = CaseReader()
        var fault: CaseFault?
        do throws(CaseFault) {
            try reader.read(text)
        } catch {
            fault = error
        }
        (reason, limits, steps) = (reader.reason, reader.limits, reader.steps)
        self.fault = fault
    }

    private static func area(of name: String) -> String {
        name.split(separator: "/").first.map(String.init) ?? ""
    }

    private static var allNames: [String] {
        let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return paths.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }

    private static let folder = CaseFiles.folder("Cases/")
    private static let ending = ".case"
}
