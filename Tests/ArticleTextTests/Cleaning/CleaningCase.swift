import Dictionaries
import FoundationEssentials
import Model
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
        let folder = CleaningFiles.tests + "Cases/"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
            CleaningCase(
                name: String(name.dropLast(4)),
                text: String(decoding: CleaningFiles.bytes(folder + name), as: UTF8.self))
        }
    }()
}

/// Where the tests find their files, and the cleaner with the real dictionaries.
enum CleaningFiles {
    /// The folder of this file, with a slash.
    static let tests: String = {
        let path = #filePath
        return String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
    }()

    static let dictionaries = tests + "../../../Sources/Dictionaries/Data/en/"

    static func bytes(_ path: String) -> [UInt8] {
        [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    }

    static func furniture() throws -> Furniture {
        try Furniture(table: bytes(dictionaries + "furniture.tsv"))
    }
    static func outlets() throws -> Outlets { try Outlets(table: bytes(dictionaries + "outlets.tsv")) }
    static func calendar() throws -> FurnitureCalendar {
        try FurnitureCalendar(table: bytes(dictionaries + "months.tsv"))
    }

    static func cleaner() throws -> ArticleCleaner {
        ArticleCleaner(furniture: try furniture(), outlets: try outlets(), calendarWords: try calendar())
    }
}
