import Dictionaries
import Model
import TestDictionaries
import TestSupport
import Testing

@testable import ArticleText

/// An invented page with what cleaning must make of it.
///
/// The file's name is the fact. Above a line `====` stand the metadata (`null` for none; what is left out is not
/// looked at) and segments that the clean text must (`+`) and must not (`-`) contain; below it the page.
struct CleaningCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let metadata: [String: String]
    let kept: [String]
    let removed: [String]
    let page: String

    init(name: String, text: String) {
        testDescription = name
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let border = lines.firstIndex(of: "====") ?? lines.count
        let head = lines[..<border]
        kept = head.filter { $0.hasPrefix("+ ") }.map { String($0.dropFirst(2)) }
        removed = head.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
        let pairs = head.compactMap { line -> (String, String)? in
            guard let colon = line.firstIndex(of: ":"), !line.hasPrefix("+"), !line.hasPrefix("-") else {
                return nil
            }
            return (String(line[..<colon]), String(line[line.index(after: colon)...].dropFirst()))
        }
        metadata = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        page = lines.dropFirst(border + 1).joined(separator: "\n")
    }

    /// All cases, by name.
    static let all: [CleaningCase] = {
        let folder = CaseFiles.folder("Cases/")
        return CaseFiles.names(in: folder, ending: ".txt").map { name in
            CleaningCase(name: name, text: CaseFiles.text(folder + name + ".txt"))
        }
    }()
}

/// The cleaner with the real dictionaries, and its parts.
enum CleaningFiles {
    private static func table(_ name: String) -> [UInt8] { CaseFiles.bytes(RealDictionaries.folder + name) }

    static func furniture() throws -> Furniture {
        try Furniture(table: table("furniture.tsv"))
    }
    static func outlets() throws -> Outlets { try Outlets(table: table("outlets.tsv")) }
    static func calendar() throws -> FurnitureCalendar {
        try FurnitureCalendar(table: table("months.tsv"))
    }

    static func markup() throws -> MarkupWords { try MarkupWords(bytes: table("markup.tsv")) }

    static func cleaner() throws -> ArticleCleaner {
        ArticleCleaner(dictionaries: try RealDictionaries.load())
    }
}
